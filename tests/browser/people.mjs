// What people do again and again in the journeys.
import assert from 'node:assert/strict';

/** Signs in as the person in a seat and waits for their home page. */
export async function signIn(page, { address, seats }, handle) {
  const seat = seats.find((row) => row.handle === handle);
  await page.goto(`${address}/sign-in`);
  await page.fill('#handle', seat.handle);
  await page.fill('#passphrase', seat.passphrase);
  await page.click('form[action="/sign-in"] button');
  await page.waitForURL(`${address}/`);
}

/** Opens the first link inside the main part whose address begins so. */
export async function open(page, start) {
  await page.locator(`main a[href^="${start}"]`).first().click();
}

/** Opens the folded part with this heading, if it is folded. */
export async function unfold(page, summary) {
  const part = page.locator('details', { has: page.locator('summary', { hasText: summary }) }).first();
  if ((await part.getAttribute('open')) === null) await part.locator('summary').first().click();
  return part;
}

/** What the page's main part says. */
export async function says(page, ...sentences) {
  const words = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
  for (const sentence of sentences) assert.ok(words.includes(sentence), `“${sentence}” is not in: ${words}`);
}

/** Moves the clock of the demonstration. */
export async function later(page, times, span) {
  for (let n = 0; n < times; n += 1) await page.click(`button[name="later"][value="${span}"]`);
}
