// Texts that a journey makes for itself, so that it decides what stands in them and who takes part.
import { formTo, press, secondKey, sitDown } from './people.mjs';

/** The working group on irrigation water: four of each side. */
export const GROUP = ['Poplar', 'Mulberry', 'Walnut', 'Almond', 'Maple', 'Basalt', 'Cedar', 'Willow'];

/** A moderator begins a text in the working group of `GROUP`, and gets its address. */
export async function begin(page, { address }, title) {
  await page.goto(`${address}/drafts`);
  const form = await formTo(page, '/drafts');
  await form.locator('#title').fill(title);
  await form.locator('#body').selectOption({ label: 'Irrigation water' });
  await form.locator('[name="knows_early"]').check();
  await press(page, form.locator('button'));
  return page.url().replace(/\/pen$/, '');
}

/** A moderator pastes words into the working copy and keeps what became of them. */
export async function bring(page, text, words) {
  await page.goto(`${text}/pen/import`);
  await page.fill('#words', words);
  await page.check('[name="markup"][value="markdown"]');
  await press(page, 'form[enctype] button.btn');
  await press(page, 'form[action*="/pen/import/"] button.btn');
}

/** Both co-moderators issue the working copy. */
export async function issue(first, second, text) {
  await first.goto(`${text}/pen`);
  const early = first.locator('#knows_early');
  if (await early.count()) await early.check();
  await press(first, 'form[action$="/pen/issue"] button');
  await secondKey(first, second);
}

/** The page of a paragraph of the newest revision, by its number. */
export async function openParagraph(page, text, number) {
  await page.goto(text);
  await press(page, `#p${number} a[href*="/paragraphs/"]`);
}

/** Both co-moderators open a check in the working group until that hour in Isfara; gives its address. */
export async function openCheck(first, second, text, { paragraph, words = '', until }) {
  await openParagraph(first, text, paragraph);
  await press(first, 'main a[href*="/checks/new"]');
  await first.fill('#closing_words', words);
  await first.fill('#closes_on', until);
  await press(first, 'form[action$="/checks"] button');
  await secondKey(first, second);
  return second.url();
}

/** They answer a check one after the other, all with that answer. */
export async function answerAlike(page, world, check, handles, answer) {
  for (const handle of handles) {
    await sitDown(page, world, handle);
    await page.goto(check);
    await page.check(`input[value="${answer}"]`);
    await press(page, 'form[action$="/stance"] button.btn');
  }
}
