import { journey } from './harness.mjs';
import { open, says, signIn } from './people.mjs';

journey('a person posts a position and the other side responds', { pauseAt: 'rev2' }, async (world) => {
  const { address, check, newPerson, page: poplar } = world;
  await signIn(poplar, world, 'Poplar');
  await check(poplar);
  await poplar.goto(`${address}/overview`);
  await check(poplar);
  await poplar.getByRole('link', { name: 'Areas around Vorukh' }).click();
  await check(poplar);
  const item = poplar.url();
  await poplar.getByRole('link', { name: 'Add a position' }).click();
  await check(poplar);
  await poplar.fill('#position', 'Пусть школьный автобус ходит <каждый> день.');
  await poplar.locator('main form button.btn').first().click();
  await says(poplar, 'Nothing you wrote is lost');
  await check(poplar);
  await poplar.fill('#interest', 'Дети не должны ждать решения о линии.');
  await poplar.locator('main form button.btn').first().click();
  await poplar.goto(item);
  await says(poplar, 'Пусть школьный автобус ходит <каждый> день.');

  const willow = await newPerson();
  await signIn(willow, world, 'Willow');
  await willow.goto(item);
  const card = willow.locator('article', { hasText: 'школьный автобус' });
  await card.getByRole('button', { name: 'I can build on this' }).click();
  await card.locator('[aria-pressed="true"]').waitFor();
  await check(willow);
  await open(willow, '/positions/');
  await check(willow);
});
