// What people do again and again in the journeys.
import assert from 'node:assert/strict';

/** Signs in as the person in a seat and waits for their home page. */
export async function signIn(page, { address, seats }, handle) {
  const seat = seats.find((row) => row.handle === handle);
  await page.goto(`${address}/sign-in`);
  await page.fill('#handle', seat.handle);
  await page.fill('#passphrase', seat.passphrase);
  await press(page, 'form[action="/sign-in"] button');
  assert.equal(page.url(), `${address}/`, `${handle} is signed in`);
}

/** Takes a seat that the demonstration offers, in one click: from who sat on this page before, too. */
export async function sitDown(page, { address }, handle) {
  await page.context().clearCookies();
  await page.goto(`${address}/sign-in`);
  await press(page, page.locator('form[action="/demo/seat"] button').filter({ hasText: new RegExp(`^${handle}`) }));
  assert.equal(page.url(), `${address}/`, `${handle} is signed in`);
}

/** Presses a button and waits for the page it leads to. */
export async function press(page, button) {
  const target = typeof button === 'string' ? page.locator(button).first() : button;
  await Promise.all([page.waitForEvent('load'), target.click()]);
}

/** Opens the first link inside the main part whose address begins so. */
export async function open(page, start) {
  await press(page, `main a[href^="${start}"]`);
}

/** The form that is sent there, unfolded if it is folded. */
export async function formTo(page, end) {
  const form = page.locator(`form[action$="${end}"]`).first();
  const folded = form.locator('xpath=ancestor::details[not(@open)]/summary');
  if (await folded.count()) await folded.first().click();
  return form;
}

/** What the page's main part says. */
export async function says(page, ...sentences) {
  const words = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
  for (const sentence of sentences) assert.ok(words.includes(sentence), `“${sentence}” is not in: ${words}`);
}

/** Goes from the home page to what it asks in these words. */
export async function follow(page, { address }, words) {
  await page.goto(address);
  await press(page, page.locator('main section.ask, main .todo li').filter({ hasText: words }).first().locator('a'));
}

/** Nobody's handle stands in the page's main part. */
export async function namesNobody(page, { seats }) {
  const words = await page.locator('main').innerText();
  const named = seats.filter(({ handle }) => new RegExp(`\\b${handle}\\b`).test(words)).map(({ handle }) => handle);
  assert.deepEqual(named, [], words);
}

/** The co-moderator gives the second key to what is shown on the first one's page, and is led to what came of it. */
export async function secondKey(first, second) {
  assert.match(first.url(), /\/acts\//, 'a second key is asked');
  await second.goto(first.url());
  await press(second, 'form[action$="/agreement"] button');
}

/** Moves the clock of the demonstration. */
export async function later(page, times, span) {
  for (let n = 0; n < times; n += 1) await press(page, `button[name="later"][value="${span}"]`);
}
