import assert from 'node:assert/strict';
import { journey, opensInWriter } from './harness.mjs';
import { later, open, press, says, signIn } from './people.mjs';

journey('a check is answered, closes by the clock and is declared with two keys', { pauseAt: 'check1' }, async (world) => {
  const { address, check, newPerson, page: poplar } = world;
  await signIn(poplar, world, 'Poplar');
  await open(poplar, '/checks/');
  await check(poplar);
  const call = poplar.url();
  await poplar.check('input[value="G7"]');
  await press(poplar, 'form[action$="/stance"] button.btn');
  await says(poplar, 'Nothing you wrote is lost');
  await check(poplar);
  await poplar.check('input[value="G7"]');
  await poplar.selectOption('#ground', 'interest');
  await poplar.fill('#harm', 'The last villages get a timetable made without them.');
  await poplar.fill('#change', 'They see it first.');
  await press(poplar, 'form[action$="/stance"] button.btn');
  await poplar.goto(call);
  assert.equal(await poplar.locator('main input:checked').count(), 0, 'nothing shows what was answered');
  await check(poplar);

  const others = await newPerson();
  for (const { handle } of world.seats.filter((seat) => seat.role === 'participant' && seat.handle !== 'Poplar')) {
    await others.context().clearCookies();
    await signIn(others, world, handle);
    await others.goto(call);
    await others.check('input[value="G1"]');
    await press(others, 'form[action$="/stance"] button.btn');
  }

  const lark = await newPerson();
  await signIn(lark, world, 'Lark');
  await lark.goto(call);
  await says(lark, 'nobody sees how they stand');
  await later(lark, 8, 'day');
  await lark.goto(call);
  await says(lark, 'No consensus');
  await check(lark);
  await press(lark, 'form[action$="/declaration"] button');
  const act = lark.url();

  const tern = await newPerson();
  await signIn(tern, world, 'Tern');
  await tern.goto(act);
  await check(tern);
  await press(tern, 'form[action$="/agreement"] button');
  await signIn(poplar, world, 'Poplar'); // eight days have ended the sign-in
  await poplar.goto(call);
  await says(poplar, 'No consensus', 'The last villages get a timetable made without them.');
  await check(poplar);
  assert.ok(!(await poplar.locator('main').innerText()).includes('Poplar'), 'an objection has no name on it');
});

journey('the adopted text and a summary leave as documents', {}, async (world) => {
  const { address, check, page: poplar, script } = world;
  await signIn(poplar, world, 'Poplar');
  await poplar.goto(`${address}/drafts`);
  await open(poplar, '/drafts/');
  await says(poplar, 'adopted');
  await check(poplar);
  const [text] = await Promise.all([poplar.waitForEvent('download'), poplar.click('#export button')]);
  assert.match(text.suggestedFilename(), /^IBD-PL-DRAFT\.1-Rev\.3-EN\.docx$/);
  if (script) await opensInWriter(text);

  await poplar.goto(`${address}/sessions`);
  await check(poplar);
  await open(poplar, '/sessions/');
  await check(poplar);
  await open(poplar, '/summaries/');
  await check(poplar);
  const [summary] = await Promise.all([poplar.waitForEvent('download'), poplar.click('#export button')]);
  assert.match(summary.suggestedFilename(), /^IBD-.*-EN\.docx$/);
  if (script) await opensInWriter(summary);
});
