import { journey } from './harness.mjs';
import { open, press, says, signIn } from './people.mjs';

journey('a person posts a position and the other side responds', { pauseAt: 'rev2' }, async (world) => {
  const { address, check, newPerson, page: poplar } = world;
  await signIn(poplar, world, 'Poplar');
  await check(poplar);
  await poplar.goto(`${address}/overview`);
  await check(poplar);
  await press(poplar, poplar.getByRole('link', { name: 'Areas around Vorukh' }));
  await check(poplar);
  const item = poplar.url();
  await press(poplar, poplar.getByRole('link', { name: 'Add a position' }));
  await check(poplar);
  await poplar.fill('#position', 'Пусть школьный автобус ходит <каждый> день.');
  await press(poplar, 'main form button.btn');
  await says(poplar, 'Nothing you wrote is lost');
  await check(poplar);
  await poplar.fill('#interest', 'Дети не должны ждать решения о линии.');
  await press(poplar, 'main form button.btn');
  await poplar.goto(item);
  await says(poplar, 'Пусть школьный автобус ходит <каждый> день.');

  const willow = await newPerson();
  await signIn(willow, world, 'Willow');
  await willow.goto(item);
  const card = willow.locator('article', { hasText: 'школьный автобус' });
  await press(willow, card.getByRole('button', { name: 'I can build on this' }));
  await card.locator('[aria-pressed="true"]').waitFor();
  await check(willow);
  await open(willow, '/positions/');
  await check(willow);
});
