import { browser } from 'wxt/browser';
import { changeTabTerms, readTabTerms } from './badge';
import { answerMessages, askFrame, type Step } from './messages';
import { changeSettings } from './settings';
import { isSiteOff, siteOf, withSite } from './site';
import { type StepAnswer, stepThroughFrames } from './step-route';
import { afterStep, frameOrder } from './tab-terms';

/** The shortcuts, as the manifest names them. */
export const commandNames = ['next-term', 'previous-term', 'toggle-site'] as const;
export type CommandName = (typeof commandNames)[number];

/** Carries out the shortcuts, in the background. */
export function answerCommands(): void {
  browser.commands.onCommand.addListener((name, tab) => void carryOut(name, tab));
}

/**
 * Listens in a frame for the shortcuts that go to its terms.
 *
 * @param listener goes to the term and gives true, or gives false when there is no further one in that direction
 * @returns a function that ends it
 */
export function onCommand(listener: (step: Step) => boolean | Promise<boolean>): () => void {
  return answerMessages({ step: listener });
}

async function carryOut(
  name: string,
  shown: { id?: number | undefined; url?: string | undefined } | undefined,
) {
  const tab = shown ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  if (tab?.id === undefined) return;
  if (name === 'toggle-site') await toggleSite(siteOf(tab.url ?? ''));
  if (name === 'next-term' || name === 'previous-term') await goToTerm(tab.id, name);
}

async function toggleSite(site: string): Promise<void> {
  await changeSettings((settings) => withSite(settings, site, !isSiteOff(settings, site)));
}

async function goToTerm(tabId: number, name: Step['name']): Promise<void> {
  const tab = await readTabTerms(tabId);
  const direction = name === 'next-term' ? 1 : -1;
  const { moved, gone } = await stepThroughFrames(
    frameOrder(tab),
    tab.current,
    direction,
    async (frame, entering) => toAnswer(await askFrame(tabId, frame, 'step', { name, entering })),
  );
  await changeTabTerms(tabId, (latest) => afterStep(latest, moved, gone));
}

function toAnswer(moved: boolean | undefined): StepAnswer {
  if (moved === undefined) return 'gone';
  return moved ? 'moved' : 'at-end';
}
