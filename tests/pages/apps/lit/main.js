import { html, LitElement } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { actions, after, firstState } from '../notes.js';

/** Each note has a shadow root of its own, within that of the app. */
class NoteItem extends LitElement {
  static properties = { note: { attribute: false } };

  render() {
    const { first, second, strong } = this.note;
    return html`<p>Read about ${first} ${strong ? html`<em>${second}</em>` : second} here.</p>`;
  }
}

class NotesApp extends LitElement {
  static properties = { state: { state: true } };

  constructor() {
    super();
    this.state = firstState;
  }

  render() {
    const { notes, drawn } = this.state;
    return html`<main>
      ${Object.keys(actions).map(
        (label) => html`<button type="button" @click=${() => this.act(label)}>${label}</button>`,
      )}
      <p>Drawn ${drawn} times.</p>
      ${repeat(
        notes,
        ({ id }) => id,
        (note) => html`<note-item .note=${note}></note-item>`,
      )}
      ${notes.length === 0 ? html`<p>Nothing left, not even sciatica.</p>` : ''}
    </main>`;
  }

  act(label) {
    this.state = after(this.state, label);
  }
}

customElements.define('note-item', NoteItem);
customElements.define('notes-app', NotesApp);
document.querySelector('#app').append(document.createElement('notes-app'));
