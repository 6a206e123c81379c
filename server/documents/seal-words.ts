/** What the page of evidence says beside each fact. */
interface SealWords {
  readonly heading: string;
  readonly document: string;
  readonly number: string;
  readonly signer: string;
  readonly sentTo: string;
  readonly signedAt: string;
  readonly address: string;
  readonly agent: string;
  readonly digest: string;
}

const WORDS: { readonly [language: string]: SealWords } = {
  en: {
    heading: 'Record of the electronic signature',
    document: 'Document',
    number: 'Case',
    signer: 'Signed by',
    sentTo: 'Link sent to',
    signedAt: 'Signed at (UTC)',
    address: 'Network address',
    agent: 'Browser',
    digest: 'SHA-256 of the document as it was shown',
  },
  nl: {
    heading: 'Verslag van de elektronische handtekening',
    document: 'Document',
    number: 'Dossier',
    signer: 'Getekend door',
    sentTo: 'Link verstuurd naar',
    signedAt: 'Getekend op (UTC)',
    address: 'Netwerkadres',
    agent: 'Browser',
    digest: 'SHA-256 van het document zoals het werd getoond',
  },
  fr: {
    heading: 'Attestation de la signature électronique',
    document: 'Document',
    number: 'Dossier',
    signer: 'Signé par',
    sentTo: 'Lien envoyé à',
    signedAt: 'Signé le (UTC)',
    address: 'Adresse réseau',
    agent: 'Navigateur',
    digest: 'SHA-256 du document tel qu’il a été présenté',
  },
};

export function sealWords(language: string): SealWords {
  return WORDS[language.split('-')[0] ?? ''] ?? (WORDS['en'] as SealWords);
}
