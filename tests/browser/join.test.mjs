import assert from 'node:assert/strict';
import { journey } from './harness.mjs';
import { open, press, says, signIn } from './people.mjs';

journey('a person accepts an invitation, is confirmed and reads', {}, async (world) => {
  const { address, check, newPerson, page: convenor, seats } = world;
  await signIn(convenor, world, seats.find((row) => row.role === 'convenor').handle);
  await convenor.goto(`${address}/seats`);
  await check(convenor);
  await convenor.selectOption('#seat-side', { label: 'Isfara side' });
  await convenor.selectOption('#seat-category', { label: 'expert' });
  await convenor.locator('input[name="seat-bodies"]').first().check();
  await press(convenor, 'form[action="/seats"] button');
  await press(convenor, 'form[action$="/invitation"] button');
  await check(convenor);
  const code = (await convenor.locator('main').innerText()).match(/\b[a-z2-7]{4}(-[a-z2-7]{4}){4}\b/)[0];

  const guest = await newPerson();
  await guest.goto(`${address}/sign-in`);
  await guest.fill('#code', code.toUpperCase());
  await press(guest, 'form[action="/code"] button');
  assert.equal(guest.url(), `${address}/invitation`, 'the code has left the address');
  await check(guest);
  await guest.fill('#passphrase', 'short');
  await guest.check('input[name="rules"]');
  await press(guest, 'form[action="/invitation"] button');
  await says(guest, 'at least 12 characters');
  await guest.fill('#passphrase', 'quiet bridge lemon seventeen');
  await guest.check('input[name="rules"]');
  await press(guest, 'form[action="/invitation"] button');
  await says(guest, 'wait until a co-moderator has confirmed');
  await check(guest);
  await guest.goto(`${address}/drafts`);
  assert.equal(await guest.locator('main a[href^="/drafts/"]').count(), 0, 'nothing is shown before that');

  const lark = await newPerson();
  await signIn(lark, world, 'Lark');
  await open(lark, '/seats');
  await check(lark);
  await press(lark, 'main a[href$="/confirmation"]');
  await check(lark);
  await press(lark, 'main form[method="post"] button');
  await guest.goto(`${address}/drafts`);
  await open(guest, '/drafts/');
  await says(guest, 'Memorandum on arrangements pending delimitation');
});
