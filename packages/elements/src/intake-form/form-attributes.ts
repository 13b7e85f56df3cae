import { faultsOf, headingLevels, themes } from '../attributes/attributes.ts';
import { webAddress } from '../quick-exit/exit-address.ts';
import { isFormId, isIdentifier } from './preselected-service.ts';

/** The attributes that a page can get wrong. */
export interface FormAttributes {
  readonly form: string;
  readonly organization: string;
  readonly service: string;
  readonly keysetFingerprint: string | undefined;
  readonly exitUrl: string;
  readonly theme: string;
  readonly isolation: string;
  readonly headingLevel: number;
}

/** What is wrong with the attributes, in words for whoever wrote the page, and what is done instead. */
export function attributeFaults(given: FormAttributes): string[] {
  const { form, organization, service, keysetFingerprint, exitUrl } = given;
  return [
    ...faultsOf('theme', given.theme, themes),
    ...faultsOf('heading-level', given.headingLevel, headingLevels),
    ...(isFormId(form) ? [] : [`form="${form}" is no id of a form, such as help-request; the form refuses.`]),
    ...(given.isolation ? faultsOf('isolation', given.isolation, ['frame', 'inline']) : []),
    ...identifierFaults('organization', organization, 'the form refuses'),
    ...identifierFaults('service', service, 'it is left out'),
    ...(exitUrl && !webAddress(exitUrl, document.baseURI)
      ? [`exit-url="${exitUrl}" is not a web address; the default is used.`]
      : []),
    ...(keysetFingerprint !== undefined && !/^([0-9a-f]{2}[\s:]?){32}$/i.test(keysetFingerprint.trim())
      ? [
          `keyset-fingerprint="${keysetFingerprint}" is no SHA-256, 64 hexadecimal digits; no key will match it, so nothing can be sent.`,
        ]
      : []),
  ];
}

function identifierFaults(name: string, value: string, instead: string): string[] {
  return value && !isIdentifier(value) ? [`${name}="${value}" is no identifier (a UUID); ${instead}.`] : [];
}
