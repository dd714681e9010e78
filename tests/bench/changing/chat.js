import { pacedWork } from './paced-work.js';

const words =
  'Swedish massage may ease low back pain for a while , and sciatica often gets better with time and movement . '.split(
    ' ',
  );
const log = document.querySelector('#app');
for (let index = 0; index < 200; index += 1) {
  const message = document.createElement('p');
  message.textContent = `Message ${index}: ${words.join(' ')}`;
  log.append(message);
}
const answer = document.createElement('p');
const text = document.createTextNode('');
answer.append(text);
log.append(answer);

/** An answer that comes word by word, as a model's does. */
window.work = () =>
  pacedWork(600, (step) => {
    text.appendData(`${words[step % words.length]} `);
  });
