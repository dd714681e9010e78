/** @jsxImportSource preact */
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { actions, after, firstState } from '../notes.js';

function Note({ first, second, strong }) {
  return (
    <li>
      Read about {first} {strong ? <em>{second}</em> : second} here.
    </li>
  );
}

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

render(<App />, document.querySelector('#app'));
