import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { basicSetup, EditorView } from 'codemirror';

const placeOf = (id) => document.querySelector(`#${id}`);

const codeMirror = new EditorView({ parent: placeOf('codemirror'), extensions: [basicSetup] });
const tiptap = new Editor({ element: placeOf('tiptap'), extensions: [StarterKit] });

/** What each editor itself takes for its text. */
window.editorTexts = {
  codemirror: () => codeMirror.state.doc.toString(),
  tiptap: () => tiptap.getText(),
  plain: () => placeOf('plain').textContent,
};
