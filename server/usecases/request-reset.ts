import type { AppServices } from '../app-services.ts';
import { mailLater } from '../identity/account-links.ts';
import { loginOf } from '../identity/login.ts';

/**
 * Has a link to choose another password mailed to whoever signs in by an address. What happens does not depend on whether
 * there is such a user, so nobody learns it from the answer or from how long it takes: the address is looked up later.
 */
export async function requestReset(app: AppServices, email: string, language?: string): Promise<void> {
  await app.store.write((db) =>
    mailLater(app, db, {
      type: 'mail',
      mail: 'reset',
      login: loginOf(email),
      ...(language === undefined ? {} : { language }),
    }),
  );
  app.worker.wake();
}
