// A session as its people see it change, each in a window of their own.
import assert from 'node:assert/strict';
import { journey } from './harness.mjs';
import { formTo, press, says, sitDown } from './people.mjs';

const WAYS = [['phone', true]]; // without JavaScript a page stands still until it is asked for again

journey('what one person does shows in the open pages of the others', { pauseAt: 'rev2', ways: WAYS }, async (world) => {
  const { address, check, newPerson, page: lark } = world;
  const walnut = await newPerson();
  await sitDown(lark, world, 'Lark');
  await sitDown(walnut, world, 'Walnut');
  await lark.goto(`${address}/sessions`);
  await press(lark, lark.locator('main a[href^="/sessions/plan/"]').filter({ hasText: 'Irrigation water' }));
  await lark.fill('#starts', soon(await lark.locator('.fiction').innerText()));
  const places = lark.locator('input[name^="place-"]');
  await places.nth(0).fill('1');
  await places.nth(1).fill('2');
  await press(lark, 'main form button');
  const session = lark.url();
  await press(lark, 'form[action$="/opening"] button');
  await walnut.goto(session);
  await press(walnut, 'form[action$="/presence"] button');
  await check(walnut);

  await walnut.evaluate(() => {
    globalThis.same = true;
    const field = document.createElement('textarea');
    field.name = 'unsent';
    document.querySelector('#now form').append(field);
  });
  await walnut.fill('[name=unsent]', 'half a sentence');
  const first = await walnut.locator('.now__t').innerText();
  await press(lark, 'form[action$="/entry"] button');
  await walnut.waitForFunction((first) => document.querySelector('.now__t').innerText !== first, first);
  assert.ok(await walnut.evaluate(() => globalThis.same), 'the page was not loaded again');
  assert.equal(await walnut.inputValue('[name=unsent]'), 'half a sentence');
  assert.equal(await walnut.evaluate(() => document.activeElement.name), 'unsent', 'the keyboard stays open');

  await walnut.fill('[name=unsent]', '');
  await press(lark, (await formTo(lark, '/closing')).locator('button'));
  await walnut.waitForFunction(() => !globalThis.same, undefined, { timeout: 20_000 });
  await says(walnut, 'Closed.');
});

/** Ten minutes after what the demonstration's clock shows first, as a form takes it. */
function soon(line) {
  const [, day, month, year, hour, minute] = line.match(/(\d+) (\w+) (\d{4}), (\d+):(\d+)/);
  const at = new Date(`${day} ${month} ${year} ${hour}:${minute} UTC`);
  return new Date(at.getTime() + 600_000).toISOString().slice(0, 16);
}
