/** @jsxImportSource react */
import { memo, StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { actions, after, firstState } from '../notes.js';

const Note = memo(({ first, second, strong }) => (
  <li>
    Read about {first} {strong ? <em>{second}</em> : second} here.
  </li>
));

function App() {
  const [{ notes, drawn }, setState] = useState(firstState);
  return (
    <main>
      {Object.keys(actions).map((label) => (
        <button type="button" key={label} onClick={() => setState((state) => after(state, label))}>
          {label}
        </button>
      ))}
      <p>Drawn {drawn} times.</p>
      <ul>
        {notes.map((note) => (
          <Note key={note.id} {...note} />
        ))}
      </ul>
      {notes.length === 0 && <p>Nothing left, not even sciatica.</p>}
    </main>
  );
}

createRoot(document.querySelector('#app')).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
