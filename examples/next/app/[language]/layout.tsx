import { texts } from '@resilience-kit/example-frameworks/town';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { languageOf, type LanguageParameters } from './language.ts';

export async function generateMetadata({ params }: LanguageParameters): Promise<Metadata> {
  return { title: texts[(await languageOf(params)) ?? 'uk'].title };
}

/** The elements follow the language of the page. */
export default async function Layout({ children, params }: LanguageParameters & { children: ReactNode }) {
  const language = (await languageOf(params)) ?? notFound();
  return (
    <html lang={language}>
      <body>{children}</body>
    </html>
  );
}
