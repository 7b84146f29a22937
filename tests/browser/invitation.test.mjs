// Somebody new: a seat and its paper, the acceptance, the confirmation, the first look.
import assert from 'node:assert/strict';
import { journey } from './harness.mjs';
import { signIn } from './people.mjs';

journey('a person accepts an invitation and is let in', { pauseAt: 'rev2' }, async (world) => {
  const { page, address, seats, newPerson, check } = world;
  const convenor = page;
  await signIn(convenor, world, seats.find((seat) => seat.role === 'convenor').handle);
  await open(convenor, `${address}/setup`, check);
  await open(convenor, `${address}/seats`, check);
  await convenor.getByLabel('Side', { exact: true }).selectOption({ label: 'Isfara side' });
  await convenor.getByLabel('Role category').selectOption({ label: 'expert' });
  await convenor.getByRole('group', { name: 'Groups' }).getByRole('checkbox').first().check();
  await convenor.getByRole('button', { name: 'Make the seat' }).click();
  await check(convenor);
  const seat = convenor.url();
  const handle = (await convenor.locator('.where li').last().textContent()).trim();
  await convenor.getByRole('button', { name: 'Make out an invitation' }).click();
  await check(convenor);
  const code = await convenor.locator('.code').textContent();

  const person = await newPerson();
  await open(person, `${address}/sign-in`, check);
  await person.getByLabel('Invitation code').fill(code);
  await person.getByRole('button', { name: 'Open the invitation' }).click();
  assert.equal(person.url(), `${address}/invitation`, 'the code is not in the address');
  await check(person);
  await person.getByLabel('I accept these rules').check();
  await person.getByLabel('Choose a passphrase').fill('password1234');
  await person.getByRole('button', { name: 'Accept the invitation' }).click();
  await check(person);
  await person.getByLabel('I accept these rules').check();
  await person.getByLabel('Choose a passphrase').fill('lantern meadow copper thirteen');
  await person.getByRole('button', { name: 'Accept the invitation' }).click();
  await check(person);
  assert.match(await person.locator('.ask').textContent(), new RegExp(`Your handle is ${handle}`));
  assert.equal((await person.goto(`${address}/overview`)).status(), 404, 'nothing is open before the confirmation');

  const moderator = await newPerson();
  await signIn(moderator, world, seats.find((seat) => seat.role === 'moderator').handle);
  await open(moderator, `${address}/seats`, check);
  await moderator.getByRole('link', { name: new RegExp(`Confirm.*${handle}`) }).click();
  await check(moderator);
  await moderator.getByRole('button', { name: 'Yes, this is the person' }).click();
  await check(moderator);
  assert.equal((await convenor.goto(seat)).status(), 200);

  await open(person, `${address}/overview`, check);
  assert.match(await person.locator('main').textContent(), /Isfara side/);
  await open(person, `${address}/account`, check);
  await open(person, `${address}/protection`, check);
});


async function open(page, url, check) {
  const answer = await page.goto(url);
  assert.equal(answer.status(), 200, url);
  await check(page);
}
