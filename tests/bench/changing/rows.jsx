/** @jsxImportSource preact */
import { render } from 'preact';
import { pacedWork } from './paced-work.js';

const subjects = [
  'Swedish massage',
  'Sciatica',
  'The weather',
  'A herniated disc',
  'Breakfast',
  'Low back pain',
];

function App({ rows }) {
  return (
    <ul>
      {rows.map(({ id, text }) => (
        <li key={id}>
          Row {id}: {text}
        </li>
      ))}
    </ul>
  );
}

const root = document.querySelector('#app');
const draw = (rows) => render(<App rows={rows} />, root);
const rowsFrom = (first, step) =>
  Array.from({ length: 1_000 }, (_, index) => ({
    id: first + index,
    text: `${subjects[(index + step) % subjects.length]} in the week of step ${step}`,
  }));

draw(rowsFrom(0, 0));

/** Rows rewritten in place, appended to, taken away in part and as a whole, in turns. */
window.work = () =>
  pacedWork(120, (step) => {
    const rows = rowsFrom(0, step);
    if (step % 4 === 0) draw(rows);
    else if (step % 4 === 1) draw([...rows, ...rowsFrom(1_000, step)].slice(0, 1_100));
    else if (step % 4 === 2) draw(rows.filter(({ id }) => id % 3 !== 0));
    else draw([]);
  });
