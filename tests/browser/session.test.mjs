// A whole sitting: six participants and two moderators at the same time, one of them without JavaScript, one losing the
// network twice.
import assert from 'node:assert/strict';
import { journey } from './harness.mjs';
import { formTo, press, says, secondKey, sitDown } from './people.mjs';

const ISFARA = ['Poplar', 'Mulberry', 'Walnut'];
const BATKEN = ['Maple', 'Basalt', 'Cedar'];
const DESK = { viewport: { width: 1280, height: 900 } };

journey('a group holds a sitting, from its plan to its end', { pauseAt: 'rev2', ways: [['phone', true]] }, async (world) => {
  const { address, check, newPerson, page: lark } = world;
  const [tern, slate] = [await newPerson(DESK), await newPerson(DESK)];
  const people = {};
  for (const handle of [...ISFARA, ...BATKEN]) {
    people[handle] = await newPerson({ script: handle !== 'Cedar' });
    await sitDown(people[handle], world, handle);
  }
  for (const [page, handle] of [[lark, 'Lark'], [tern, 'Tern'], [slate, 'Slate']]) await sitDown(page, world, handle);
  const { Poplar: poplar, Mulberry: mulberry, Walnut: walnut, Maple: maple, Basalt: basalt, Cedar: cedar } = people;

  const session = await plan(lark, world);
  await check(lark);
  await poplar.goto(address);
  await press(poplar, `main a[href="${new URL(session).pathname}"]`);
  await check(poplar);
  await gather(lark, tern, slate, people, session);
  await check(lark);

  await says(await fresh(poplar, session), 'Isfara side: 3', 'Batken side: 3');
  await speak(world, { session, lark, tern, poplar, maple, cedar });
  await losesTheNetworkTwice({ session, lark, mulberry });
  await feel({ session, lark, people, check });
  await keepWhatRemains({ session, lark, tern, slate, walnut, check });

  await fresh(lark, session);
  const closing = await formTo(lark, '/closing');
  await press(lark, closing.locator('button'));
  await check(lark);
  await fresh(basalt, session);
  await check(basalt);
  assert.equal(await basalt.locator('main form[action*="/floor/"], main svg.grad').count(), 0, 'live data is gone');
});

/** One moderator plans it; it begins within the hour. */
async function plan(lark, { address }) {
  await lark.goto(`${address}/sessions`);
  await press(lark, lark.locator('main a[href^="/sessions/plan/"]').filter({ hasText: 'Irrigation water' }));
  await lark.fill('#starts', '2021-11-09T15:30');
  await lark.selectOption('#interpretation', 'consecutive');
  for (const [place, item] of [['1', '3.1'], ['2', '3.2']]) {
    await lark.fill(`[name="place-${item}"]`, place);
    await lark.fill(`[name="minutes-${item}"]`, '30');
  }
  await press(lark, 'main form button.btn');
  return lark.url();
}

/** Everybody joins, and Lark opens. */
async function gather(lark, tern, slate, people, session) {
  for (const page of [...Object.values(people), tern, slate]) {
    await page.goto(session);
    await press(page, 'form[action$="/presence"] button');
  }
  await lark.goto(session);
  await press(lark, 'form[action$="/opening"] button');
}

/** Two ask for the floor; the queue shows by itself, and to who has no JavaScript by a press. */
async function speak(world, { session, lark, tern, poplar, maple, cedar }) {
  for (const page of [poplar, maple, cedar]) await fresh(page, session);
  await press(maple, 'button[value="floor"]');
  await press(poplar, 'button[value="floor"]');
  await lark.locator('button[value^="give "]').waitFor();
  await fresh(tern, session);
  await world.check(tern);
  await world.check(poplar);
  await press(lark, 'button[value^="give "]');
  await poplar.locator('#floor').filter({ hasText: 'Maple' }).waitFor();
  await press(cedar, cedar.locator('a.btn').filter({ hasText: 'Refresh' }));
  await says(cedar, 'Maple', 'Poplar');
  await world.check(cedar);
  // Tern still sees the page of before; nobody is passed over by it.
  await fresh(tern, session);
  await press(tern, 'button[value^="give "]');
  await maple.locator('#floor').filter({ hasText: 'Poplar' }).waitFor();
}

/** What happens meanwhile is there when the network is; what was asked twice was asked once. */
async function losesTheNetworkTwice({ session, lark, mulberry }) {
  await fresh(mulberry, session);
  await mulberry.context().setOffline(true);
  await press(lark, 'form[action$="/entry"] button');
  await mulberry.context().setOffline(false);
  await mulberry.locator('.line .cur').filter({ hasText: '3.2' }).waitFor({ timeout: 40_000 });
  await press(mulberry, 'button[value="floor"]');
  await mulberry.context().setOffline(true);
  await mulberry.locator('button[value^="withdraw "]').click().catch(() => {});
  await mulberry.context().setOffline(false);
  await fresh(mulberry, session);
  assert.equal(await mulberry.locator('button[value^="withdraw "]').count(), 1, 'the request still waits, once');
  await press(mulberry, 'button[value^="withdraw "]');
  assert.equal(await mulberry.locator('button[value="floor"]').count(), 1);
}

/** A temperature check: nothing is seen before it is closed. */
async function feel({ session, lark, people, check }) {
  await lark.goto(`${session}/polls/temperature`);
  await check(lark);
  await lark.fill('#question', 'Can one joint record be the basis?');
  await press(lark, 'form[action$="/polls/temperature"] button');
  for (const [n, page] of Object.values(people).entries()) {
    await fresh(page, session);
    assert.match(await page.locator('main .ask').innerText(), /Temperature check/);
    await page.check(`form[action$="/answer"] [value="${n % 3}"]`);
    await press(page, 'form[action$="/answer"] button');
    assert.equal(await page.locator('main svg.grad').count(), 0, 'no running results');
  }
  await fresh(lark, session);
  await press(lark, 'button[name="results"][value="shown"]');
  await fresh(people.Cedar, session);
  await says(people.Cedar, 'Can one joint record be the basis?', 'Isfara side', 'Batken side');
  assert.equal(await people.Cedar.locator('main svg.grad').count(), 2);
  await check(people.Cedar);
}

/** The parking lot, notes, action items and their round; then all of it is read back. */
async function keepWhatRemains({ session, lark, tern, slate, walnut, check }) {
  await walnut.goto(`${session}/parked`);
  await check(walnut);
  await walnut.fill('textarea', 'Who pays for the paper of the record.');
  await press(walnut, 'main form button.btn');
  await slate.goto(`${session}/notes`);
  await check(slate);
  await slate.fill('#noted', 'One record is read aloud in both villages.');
  await press(slate, 'form[action$="/notes"] button.btn');
  await slate.goto(`${session}/action-items`);
  await check(slate);
  await slate.fill('#what', 'Write down what the gauges have shown since spring.');
  await slate.fill('#by_day', '2021-11-23');
  await press(slate, slate.locator('form[action$="/action-items"] button'));
  await lark.goto(`${session}/read-back`);
  await says(lark, 'One record is read aloud', 'Write down what the gauges', 'Who pays for the paper');
  await check(lark);
}

async function fresh(page, session) {
  await page.goto(session);
  return page;
}
