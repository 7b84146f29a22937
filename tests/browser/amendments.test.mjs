import { journey, TWO_WAYS } from './harness.mjs';
import { follow, namesNobody, press, says, sitDown } from './people.mjs';
import { begin, bring, issue, openParagraph } from './texts.mjs';

journey('amendments are filed, collide, and one is taken', { pauseAt: 'rev2', ways: TWO_WAYS }, async (world) => {
  const { check, newPerson, page: lark } = world;
  const [tern, poplar, maple] = [await newPerson(), await newPerson(), await newPerson()];
  await sitDown(lark, world, 'Lark');
  await sitDown(tern, world, 'Tern');
  const text = await begin(lark, world, 'The channel');
  await bring(lark, text, 'Each village names one keeper.\n\nThe keepers meet before sowing.');
  await issue(lark, tern, text);

  await sitDown(poplar, world, 'Poplar');
  await openParagraph(poplar, text, 2);
  const paragraph = poplar.url();
  await press(poplar, 'main a[href*="wish=reword"]');
  await check(poplar);
  await press(poplar, 'form[action*="/amendments/new"] button');
  await says(poplar, 'Nothing you wrote is lost');
  await check(poplar);
  await poplar.fill('#interest', 'We plan the work of the spring in winter.');
  await poplar.fill('#words', 'The keepers meet two weeks before sowing.');
  await press(poplar, 'form[action*="/amendments/new"] button');
  await check(poplar);
  const amendment = poplar.url();

  await sitDown(maple, world, 'Maple');
  await maple.goto(`${paragraph}/amendments/new?wish=reword`);
  await maple.fill('#interest', 'Upstream people work until sowing.');
  await maple.fill('#words', 'The keepers meet a day before sowing.');
  await press(maple, 'form[action*="/amendments/new"] button');
  await says(maple, 'Collides with');
  await check(maple);

  await follow(lark, world, /Amendments wait: 2 \(IBD.WG3/);
  await says(lark, '2 amendments wait', 'Collides with Amendment 1', 'Collides with Amendment 2');
  await namesNobody(lark, world);
  await check(lark);
  await lark.goto(amendment);
  await check(lark);
  await press(lark, 'main a[href$="/taking"]');
  await says(lark, 'The words that go in', 'Collides with Amendment 2');
  await check(lark);
  await lark.fill('#line', 'Two weeks leave time for both.');
  await press(lark, 'button[value="taken"]');
  await check(lark);
  await issue(lark, tern, text);

  await follow(poplar, world, /WG3.*was decided/);
  await says(poplar, 'taken into Rev.1', 'Two weeks leave time for both.');
  await check(poplar);
  await press(poplar, 'form[action$="/seen"] button');
  await openParagraph(poplar, text, 2);
  await says(poplar, 'The keepers meet two weeks before sowing.');
  await check(poplar);
  await follow(maple, world, /WG3.*stands on an earlier text/);
  await check(maple);
  await press(maple, 'main a[href$="/rebase"]');
  await check(maple);
  await maple.fill('#words', 'The keepers meet a week before sowing.');
  await press(maple, 'form[action$="/rebase"] button');
  await says(maple, 'Nothing at the moment');
  await check(maple);
});
