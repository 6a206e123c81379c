import type { FormWords } from './words.ts';

export const nl: FormWords = {
  noDocument: 'Dit document is niet bekend. Dien het opnieuw in.',
  formIsGone: 'Dit formulier wordt niet meer gebruikt. Wat u hebt ingevuld, kunt u hier nog lezen.',
  caseIsGone: 'Dat waar dit bij hoorde, is er niet meer. Wat u hebt ingevuld, kunt u hier nog lezen.',
  hiddenCustomer:
    'Deze klant heeft enkel met uw bedrijf te maken: niemand ervan kan worden aangemaakt. Kies iemand van uw eigen bedrijf.',
  fileEmpty: 'Het bestand is leeg.',
  fileType: 'Dit soort bestand wordt niet aanvaard. Dien een van deze in: {types}.',
  fileActive:
    "Het bestand bevat macro's, scripts of delen die bij het openen worden opgehaald. Bewaar het zonder die.",
  fileEncrypted:
    'Het bestand is met een wachtwoord beveiligd, zodat niemand hier het kan lezen. Bewaar het zonder wachtwoord.',
  fileUnreadable: 'Het bestand is beschadigd. Bewaar het opnieuw en dien het dan nog eens in.',
  fileTooLarge: 'Het bestand is te groot. Hoogstens {megabytes} MB wordt aanvaard.',
};
