import { EditorView } from 'codemirror';
import { pacedWork } from './paced-work.js';

const words = 'sciatica and a herniated disc are not the same '.split('');
const beside = document.createElement('div');
beside.innerHTML = '<p>Swedish massage, sciatica and low back pain.</p>'.repeat(200);
document.body.append(beside);
const editor = new EditorView({
  doc: 'Notes on back pain\n'.repeat(200),
  parent: document.querySelector('#app'),
});

/** Letter by letter at the end of the document. */
window.work = () =>
  pacedWork(400, (step) => {
    const { length } = editor.state.doc;
    editor.dispatch({
      changes: { from: length, insert: words[step % words.length] },
      selection: { anchor: length + 1 },
    });
  });
