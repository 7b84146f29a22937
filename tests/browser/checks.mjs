// What every page must keep, whatever is on it (practice: NET-1; the closed edge of docs/architecture.md).
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** HTML and CSS of one page together, decoded. */
const MOST_BYTES = 50 * 1024;
const MOST_REQUESTS = 3;
const NARROWEST = 320;
/** Words that would tell somebody who sees the title, the history or the address bar what is talked about. */
const TELLING = /dialogue|consensus|negotiat|border|delimit|water|irrigat|road|vorukh|isfara|batken|tajik|kyrgyz|диалог|границ|делимит|вод[аыеу]|дорог|ворух|исфар|баткен|таджик|кыргыз|киргиз/i;

/**
 * Watches a page from now on. The result is a function that names what is wrong with the page shown now: a list of
 * sentences, empty if all is well. The page may have come by a link, a form or a redirect; `script` says whether its
 * context runs JavaScript.
 */
export function watch(page, script) {
  let requests = [];
  let complaints = [];
  page.on('request', (request) => {
    const opens = request.isNavigationRequest() && request.frame() === page.mainFrame();
    if (opens) [requests, complaints] = [[], []];
    if (!request.url().startsWith('data:')) requests.push(request);
  });
  page.on('pageerror', (error) => complaints.push(`script error: ${error.message}`));
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) complaints.push(message.text());
  });

  return async () => {
    await page.waitForLoadState('load');
    return [
      ...complaints,
      ...(await weight(requests)),
      ...strangers(page, requests),
      ...(await kept(requests)),
      ...(await betrayals(page)),
      ...(await barriers(page, script)),
      ...(await overflow(page)),
    ];
  };
}

async function weight(requests) {
  const problems = [];
  const opening = requests.filter((request) => !isLive(request));
  if (opening.length > MOST_REQUESTS) {
    problems.push(`${opening.length} requests: ${opening.map((request) => request.url()).join(' ')}`);
  }
  let bytes = 0;
  for (const request of requests.filter((request) => ['document', 'stylesheet'].includes(request.resourceType()))) {
    bytes += (await (await request.response())?.body())?.length ?? 0;
  }
  if (bytes > MOST_BYTES) problems.push(`${bytes} bytes of HTML and CSS`);
  return problems;
}

/** What a live page hears of once it is open. */
function isLive(request) {
  return request.resourceType() === 'fetch' || new URL(request.url()).pathname.endsWith('/changes');
}

function strangers(page, requests) {
  const home = new URL(page.url()).origin;
  return requests
    .filter((request) => new URL(request.url()).origin !== home)
    .map((request) => `request to a third party: ${request.url()}`);
}

async function kept(requests) {
  const problems = [];
  for (const request of requests) {
    const response = await request.response();
    if (!response) problems.push(`no answer: ${request.url()}`);
    else if (!/\bno-store\b/.test(response.headers()['cache-control'] ?? '')) problems.push(`may be stored: ${request.url()}`);
  }
  return problems;
}

async function betrayals(page) {
  const problems = [];
  const title = await page.title();
  if (TELLING.test(title)) problems.push(`the title tells the topic: ${title}`);
  if (TELLING.test(decodeURI(page.url()))) problems.push(`the address tells the topic: ${page.url()}`);
  return problems;
}

async function barriers(page, script) {
  if (script) return violations(page);
  // axe needs timers, so without JavaScript it reads a copy of what this page shows.
  const shown = (await page.content()).replace(/<script\b[^]*?<\/script>/g, '').replace(/<\/?noscript>/g, '');
  const context = await page.context().browser().newContext({ viewport: page.viewportSize() });
  const copy = await context.newPage();
  await copy.route(page.url(), (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: shown }));
  await copy.goto(page.url());
  const problems = await violations(copy);
  await context.close();
  return problems;
}

/** The source is evaluated and not added as a script tag, which the pages' own policy forbids. */
async function violations(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  return violations.map(({ id, help, nodes }) => `axe ${id}: ${help}: ${nodes.map((node) => node.html).join(' ')}`);
}

async function overflow(page) {
  const usual = page.viewportSize();
  const problems = [];
  for (const width of [usual.width, NARROWEST]) {
    await page.setViewportSize({ width, height: usual.height });
    const needed = await page.evaluate(() => document.documentElement.scrollWidth);
    if (needed > width) problems.push(`scrolls sideways: ${needed} px at ${width} px`);
  }
  await page.setViewportSize(usual);
  return problems;
}
