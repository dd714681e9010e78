import { createApp, shallowRef } from 'vue/dist/vue.esm-bundler.js';
import { actions, after, firstState } from '../notes.js';

const Note = {
  props: ['first', 'second', 'strong'],
  template: `
    <li>Read about {{ first }} <em v-if="strong">{{ second }}</em><template v-else>{{ second }}</template> here.</li>`,
};

const App = {
  components: { Note },
  setup() {
    const state = shallowRef(firstState);
    const act = (label) => {
      state.value = after(state.value, label);
    };
    return { labels: Object.keys(actions), state, act };
  },
  template: `
    <main>
      <button v-for="label in labels" :key="label" type="button" @click="act(label)">{{ label }}</button>
      <p>Drawn {{ state.drawn }} times.</p>
      <TransitionGroup tag="ul">
        <Note v-for="note in state.notes" :key="note.id" v-bind="note" />
      </TransitionGroup>
      <p v-if="state.notes.length === 0">Nothing left, not even sciatica.</p>
    </main>`,
};

createApp(App).mount('#app');
