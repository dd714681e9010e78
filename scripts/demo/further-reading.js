/** A box of links in a shadow root, as many sites build theirs. */
class FurtherReading extends HTMLElement {
  connectedCallback() {
    this.attachShadow({ mode: 'open' }).innerHTML = `
      <style>
        section { border-top: 1px solid var(--line); margin-top: 2.5rem; padding-top: 1rem }
        h2 { font: 600 1.25rem/1.3 system-ui, sans-serif; margin: 0 0 .5rem }
        li { margin-block: .35rem }
        a { color: inherit }
      </style>
      <section>
        <h2>Further reading</h2>
        <ul>
          <li><a href="#top">Living with widespread pain</a>: pacing, sleep and tender points</li>
          <li><a href="#top">A tension headache, or something else?</a></li>
          <li><a href="#top">Acupuncture and acupressure</a> compared</li>
        </ul>
      </section>`;
  }
}

customElements.define('further-reading', FurtherReading);
