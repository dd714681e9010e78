import cardStyles from '../../components/card/card.css?inline';
import tokenStyles from '../../components/tokens.css?inline';
import hostStyles from './card-host.css?inline';

/** The name of the card's element: a page sees it only while a card is open. */
export const cardElementName = 'glosswell-card';

/**
 * Inline and important, which no style sheet of a page can beat, not even `* { all: unset !important }`.
 * `left`, `top`, `width` and `max-height` are added when the card is placed.
 */
const inlineStyle: Readonly<Record<string, string>> = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: 'auto',
  'z-index': '2147483647',
};

/** Events of the card that a page must not act on: shortcuts, outside clicks, focus traps, copied text, zooming. */
const privateEvents = [
  ...['keydown', 'keypress', 'keyup', 'click', 'dblclick', 'auxclick', 'contextmenu'],
  ...[
    'mousedown',
    'mouseup',
    'mousemove',
    'mouseover',
    'mouseout',
    'pointerdown',
    'pointerup',
    'pointermove',
  ],
  ...['pointerover', 'pointerout', 'touchstart', 'touchmove', 'touchend', 'wheel'],
  ...['focusin', 'focusout', 'copy', 'cut', 'selectstart', 'dragstart'],
];

/** The card is HTML also in a drawing, where `createElement` would make an element of no kind. */
const HTML = 'http://www.w3.org/1999/xhtml';

/** The element that carries the card, with a closed shadow root. */
export interface CardElement {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** What the card is drawn into; carries the tokens of the look and the theme. */
  readonly surface: HTMLElement;
}

/** Makes the card's element; it is not in the page yet. */
export function createCardElement(document: Document): CardElement {
  const host = document.createElementNS(HTML, cardElementName) as HTMLElement;
  host.popover = 'manual';
  for (const [property, value] of Object.entries(inlineStyle)) {
    host.style.setProperty(property, value, 'important');
  }
  for (const type of privateEvents) {
    host.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  }
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${tokenStyles}\n${hostStyles}\n${cardStyles}`);
  root.adoptedStyleSheets = [sheet];
  const surface = document.createElementNS(HTML, 'div') as HTMLElement;
  surface.className = 'surface';
  root.append(surface);
  return { host, root, surface };
}
