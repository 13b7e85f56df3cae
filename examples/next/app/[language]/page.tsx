import { notFound } from 'next/navigation';
import { FirstResults } from './first-results.tsx';
import { languageOf, type LanguageParameters } from './language.ts';
import { TownPage } from './town-page.tsx';

/** Rendered on the server, with the first results inside the finder: they are there before any script is. */
export default async function Page({ params }: LanguageParameters) {
  const language = (await languageOf(params)) ?? notFound();
  return (
    <TownPage language={language}>
      <FirstResults language={language} />
    </TownPage>
  );
}
