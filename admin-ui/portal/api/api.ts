import { createSlipwayClient } from '../../client/client.ts';
import { currentLanguage } from './language.ts';
import { queryClient } from './query-client.ts';
import { noteSignedOut } from './signed-out.ts';

/** The interface of the server, in the language of the page. */
export const api = createSlipwayClient();

api.use({
  onRequest({ request }) {
    request.headers.set('Accept-Language', currentLanguage());
    return request;
  },
  onResponse({ response, schemaPath, request }) {
    const isSigningIn = schemaPath.startsWith('/session') && request.method === 'POST';
    if (response.status === 401 && !isSigningIn) noteSignedOut();
    // It may be that another tab acts for another company meanwhile.
    if (response.status === 409) void queryClient.invalidateQueries({ queryKey: ['session'] });
    return undefined;
  },
});
