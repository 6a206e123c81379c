// Generated from the OpenAPI description by `npm run generate`. Do not edit.

export interface paths {
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, and for which company they act */
        get: operations["readSession"];
        put?: never;
        /**
         * Sign in with a password
         * @description Sets the cookie of a new session. After too many attempts, none is taken for a while.
         */
        post: operations["signIn"];
        /** Sign out */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/company": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Act for another company
         * @description For a customer of the own company, or for the own company again. The session goes on under a new cookie.
         */
        post: operations["switchCompany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/personas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who can be played in the demonstration */
        get: operations["listPersonas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/persona": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in as a persona of the demonstration */
        post: operations["playPersona"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a case
         * @description Judges the answers by the form of the flow and, if they are accepted, begins the case. `actingFor` is the company for which the page believes the user to act; another one is a conflict, so that nothing is begun for the wrong company from an old tab.
         */
        post: operations["startCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A case: its status, its answers, and what can be done */
        get: operations["readCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What lies ahead of a case
         * @description Projected from the flow: timers with what each will do, possible events with where each leads, messages with their recipients by role, requests that wait for an answer, and what is tried again.
         */
        get: operations["readCaseNext"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The activity log of a case
         * @description Every event and change of status, every problem and what was done about it: by whom, and when.
         */
        get: operations["readCaseLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/events/{event}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an event to a case
         * @description Only events that the flow declares. With `If-Match`, the event is taken only by the version that the client has seen.
         */
        post: operations["sendEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/forms/{pack}/{form}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A form of the release in force, before a case begins
         * @description With its current choices, the verdict and the findings of each, and with what is known already. Whoever may not fill it in is told why, and who can help.
         */
        get: operations["readForm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/forms/{pack}/{form}/validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Judge answers to a form of the release in force, before a case begins
         * @description By the same rules as at its submission, and without any effect. Answers that are not right are no error of the request. With `step` (from 0) only what concerns that step is told. With `ask`, connectors are asked what they have not been asked yet.
         */
        post: operations["validateForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/forms/{pack}/{form}/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What can be chosen at a field of a form of the release in force, before a case begins
         * @description Page by page, with verdicts and findings. The answers come along, since they decide what a rule excludes. Without any effect.
         */
        post: operations["readChoices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/forms/{pack}/{form}/checks/{check}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask a connector about answers to a form of the release in force, before a case begins
         * @description Asks now, and tells what the answer means for the form. `unavailable` is never a no. With a draft the answer is kept in it; otherwise the connector is asked again at submission.
         */
        post: operations["askCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/events/{event}/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A form that an event of a case asks for, of the release of the case
         * @description With its current choices, the verdict and the findings of each, and with what is known already. Whoever may not fill it in is told why, and who can help.
         */
        get: operations["readFormOfEvent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/events/{event}/validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Judge answers to a form that an event of a case asks for, of the release of the case
         * @description By the same rules as at its submission, and without any effect. Answers that are not right are no error of the request. With `step` (from 0) only what concerns that step is told. With `ask`, connectors are asked what they have not been asked yet.
         */
        post: operations["validateFormOfEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/events/{event}/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What can be chosen at a field of a form that an event of a case asks for, of the release of the case
         * @description Page by page, with verdicts and findings. The answers come along, since they decide what a rule excludes. Without any effect.
         */
        post: operations["readChoicesOfEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/events/{event}/checks/{check}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask a connector about answers to a form that an event of a case asks for, of the release of the case
         * @description Asks now, and tells what the answer means for the form. `unavailable` is never a no. With a draft the answer is kept in it; otherwise the connector is asked again at submission.
         */
        post: operations["askCheckOfEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The drafts of the caller, for the company for which they act */
        get: operations["listDrafts"];
        put?: never;
        /**
         * Keep a half-filled form
         * @description Of a form that begins a case (`pack`, `form`), or that an event of a case asks for (`case`, `event`). It belongs to the user, and to the company for which they act.
         */
        post: operations["createDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A draft as it was left
         * @description With what the release in force says of it today: what no longer fits is told and never dropped. One that was submitted is gone, and says which case it became.
         */
        get: operations["readDraft"];
        /**
         * Keep what was typed since
         * @description Where it was changed in another browser meanwhile, nothing is overwritten.
         */
        put: operations["changeDraft"];
        post?: never;
        /**
         * Discard a draft
         * @description With everything that was added for it.
         */
        delete: operations["discardDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/drafts/{id}/checks/{check}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask a connector about a draft
         * @description The answer is kept in the draft, with the question to which it is one, and used at submission as long as the definition lets it count. Without `answers` it is about what the draft holds.
         */
        post: operations["askCheckOfDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/drafts/{id}/ahead": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What would follow if a draft were submitted now
         * @description Decided as its submission would be, without any effect: who is told what at once, and what is sent later. What cannot be submitted yet says why.
         */
        get: operations["readAheadOfDraft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/drafts/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit a draft
         * @description Begins the case, or sends the event; then the draft is gone. With `If-Match`, only the version that was seen. A draft that was submitted before answers with its case.
         */
        post: operations["submitDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/drafts/{id}/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The records that were created with a draft
         * @description They can be corrected and taken back for as long as it is a draft.
         */
        get: operations["listRecordsInDraft"];
        put?: never;
        /**
         * Create a record on the spot
         * @description Of the own company or of the customer concerned, also of one who is only being registered. It can be chosen in this draft only, until the case that begins with it settles it. Nobody of a customer who must not know the provider is created.
         */
        post: operations["createRecordInDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/drafts/{id}/records/{record}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A record that was created with a draft */
        get: operations["readRecordInDraft"];
        /** Correct a record that was created with a draft */
        put: operations["changeRecordInDraft"];
        post?: never;
        /** Take back a record that was created with a draft */
        delete: operations["removeRecordFromDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Documents of the company for which the caller acts
         * @description Those that were handed in, and those of cases. At home a partner sees those of its customers too; users of the provider see all.
         */
        get: operations["listDocuments"];
        put?: never;
        /**
         * Hand in a file
         * @description The body is the file. It belongs to the company for which the user acts; its id is what a form takes at a field with `upload`. PDF, PNG, JPEG and DOCX are taken, judged by their content.
         */
        post: operations["uploadDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is known of a document */
        get: operations["readDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The file itself
         * @description To be saved, not shown: a page of somebody else could be in it. Its ETag is its SHA-256.
         */
        get: operations["readDocumentContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/packs/{pack}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Wordings that can be had without a case
         * @description Documents of the definitions that read nothing of a case, such as what a customer is to sign.
         */
        get: operations["listWordings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/packs/{pack}/documents/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A wording as a PDF */
        get: operations["readWording"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/links/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What can be done by a one-time link
         * @description Has no effect, however often it is read. Once the link was used, it shows what came of it, to whoever holds it.
         */
        get: operations["readLink"];
        put?: never;
        /**
         * Do what a one-time link is for
         * @description Uses the link up, unless it is refused: then nothing has changed. `documents` says which documents were shown, each by its SHA-256; where one of them has changed since, nothing is signed.
         */
        post: operations["followLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/links/{token}/documents/{document}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A document that belongs to a link
         * @description What is to be signed by it or, once that is done, the copy with its page of evidence.
         */
        get: operations["readLinkDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tables/{pack}/{table}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A table and a page of its rows
         * @description All that is needed to show a list: columns, counters over all rows that the caller may see, filters with what can be chosen, and what may be done, with the reason where it may not. Search looks into columns marked `search`, in the words that the reader sees.
         */
        get: operations["readTable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/navigation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The menu
         * @description Of all packs that concern the caller, in their order. What can never concern users of such a company is left out; what only lacks a service or a permission is there, closed, with the reason.
         */
        get: operations["readNavigation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/help/{pack}/{article}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A help article */
        get: operations["readHelp"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/starts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What may be begun
         * @description For the company for which the caller acts, by the form that begins it. What may not be begun says why, and who can help.
         */
        get: operations["listStarts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The customers for whom one can act
         * @description Of the own company, by name. `POST /session/company` switches to one of them.
         */
        get: operations["listCompanies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/records/{pack}/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The records of one kind of the acting company
         * @description Whoever may see a table that lists them may see them.
         */
        get: operations["listRecords"];
        put?: never;
        /**
         * Create a record for the acting company
         * @description Judged by the form of the record, and by its own definition. `actingFor` is the company for which the page believes the user to act.
         */
        post: operations["createRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/records/{pack}/{kind}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One record of the acting company */
        get: operations["readRecord"];
        /**
         * Change a record of the acting company
         * @description All answers of its form; what is left out is taken away. What the form does not know stays as it is.
         */
        put: operations["changeRecord"];
        post?: never;
        /**
         * Delete a record of the acting company
         * @description Refused while an unfinished case depends on it.
         */
        delete: operations["deleteRecord"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A company: the own one, a customer of it or, for users of the provider, any */
        get: operations["readCompany"];
        /**
         * Change the profile of the company for which one acts
         * @description All answers; what is left out is taken away. The relationship of a partner to it cannot be changed.
         */
        put: operations["changeCompany"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All partners
         * @description For users of the provider.
         */
        get: operations["listPartners"];
        put?: never;
        /**
         * Take a partner in
         * @description With its first user, who is invited by mail and holds full rights on its users and permissions. Services are activated one by one afterwards.
         *
         *     For users of the provider.
         */
        post: operations["createPartner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/{id}/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The services that a company has, and those that it could have */
        get: operations["listServices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/{id}/services/{pack}/{service}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Activate a service for a company
         * @description It counts from the next request on.
         *
         *     For users of the provider.
         */
        put: operations["activateService"];
        post?: never;
        /**
         * Take a service from a company
         * @description Cases that have begun go on.
         *
         *     For users of the provider.
         */
        delete: operations["deactivateService"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The users of the acting company, and what each may do
         * @description For whoever holds full rights on users and permissions.
         */
        get: operations["listUsers"];
        put?: never;
        /**
         * Invite a user to the acting company
         * @description A one-time link to choose a password is mailed. Nobody is invited to a customer who must not know the provider. `company` is for users of the provider, who look after those of others.
         */
        post: operations["inviteUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The roles that the caller may give to users of the acting company */
        get: operations["listRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A user whom the caller may look after */
        get: operations["readUser"];
        /**
         * Change a user: the name, the roles, and whether they can sign in
         * @description The roles of a pack that is not named stay as they are. Somebody who can look after the users of the company has to remain.
         */
        put: operations["changeUser"];
        post?: never;
        /**
         * Delete a user
         * @description Nobody deletes themselves, or the last who can look after the users of a company.
         */
        delete: operations["deleteUser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail an invitation again
         * @description With a new link; the former one dies. For users who have not chosen a password yet.
         */
        post: operations["inviteAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a link to choose another password
         * @description Answered the same, and as fast, whether or not somebody signs in by that address. Several requests within ten minutes lead to one mail.
         */
        post: operations["requestReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tokens with which programs act for the caller */
        get: operations["listTokens"];
        put?: never;
        /**
         * Make a token
         * @description It may do what its user may do, for the own company, and is told in this answer only. No answer is kept for a second request with the same key, since that would be a copy of the secret; revoke what you do not know.
         */
        post: operations["createToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a token of the caller */
        delete: operations["revokeToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase a person everywhere
         * @description By a record, a user or an address: whatever has the same address is the same person. Their values go from the directory and from the history of all cases, which stays whole and reads "erased" in their place; mails to them go. Refused while an unfinished case names them. Files that were handed in, and documents that were made or signed, stay: they are evidence. A second request finds nothing more.
         *
         *     For users of the provider.
         */
        post: operations["erasePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Changes as they happen
         * @description Server-sent events about what the caller may see: `case` (pack, id), `directory` (company), `notification`, `import` (id), `release` (pack), `clock` where that of a demonstration was moved and, for users of the provider, `operations`. They say that something has changed; what it is now is asked for as ever. `ready` comes first. A client that comes back with `Last-Event-ID` gets what it missed, or `reload` where that is not known any more. The stream ends with the session, and when the user acts for another company.
         */
        get: operations["streamChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the caller was told */
        get: operations["listNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What was told has been read
         * @description Until the instant of the newest that was shown; what came since stays unread.
         */
        post: operations["readNotifications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulk/{pack}/{table}/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The file to be filled in
         * @description CSV in UTF-8: the headings, and a sample row.
         */
        get: operations["readBulkTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulk/{pack}/{table}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand in a file with many rows
         * @description The rows are judged by the form, each as if somebody had typed it, and nothing is begun: read the import until it is `ready`, look over its rows, then accept it. It goes on by itself over a restart. An import that nobody touches is forgotten after 30 days.
         */
        post: operations["createImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulk/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The imports of the caller
         * @description For the company for which they act, the newest first.
         */
        get: operations["listImports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulk/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How an import stands */
        get: operations["readImport"];
        put?: never;
        post?: never;
        /**
         * Stop an import, or forget it
         * @description One that is under way stops and stays to be read; any other is forgotten. Cases that were begun stay.
         */
        delete: operations["cancelImport"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulk/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rows of an import
         * @description In the order of the file, with what is wrong in each, in the language in which it was handed in.
         */
        get: operations["readImportRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulk/imports/{id}/rejected.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rows that were not accepted, with their reasons
         * @description CSV that can be corrected and handed in again as it is: the columns of line and reason are not read.
         */
        get: operations["readRejectedRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulk/imports/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let the good rows become cases
         * @description The others are left out. It goes on in the background, also over a restart; read the import to see how far it is. Nothing becomes two cases, however often it is asked for.
         */
        post: operations["acceptImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What there is to look after in this installation
         * @description For users of the provider.
         */
        get: operations["readOperations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What failed for good and waits for an operator
         * @description For users of the provider.
         */
        get: operations["listIncidents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have it tried again
         * @description An incident that was settled in the meantime is a conflict.
         *
         *     For users of the provider.
         */
        post: operations["retryIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go on without it
         * @description A flow that waits for an answer is told a failure with the code `skipped`, and the reason. An incident that was settled in the meantime is a conflict.
         *
         *     For users of the provider.
         */
        post: operations["skipIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Correct it, and have it tried again
         * @description `input` for a request to a service, `address` for where this one mail goes. An incident that was settled in the meantime is a conflict.
         *
         *     For users of the provider.
         */
        post: operations["editIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mailbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The mails that would have been sent
         * @description For users of the provider.
         */
        get: operations["listMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mailbox/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A mail as its recipient would see it
         * @description `html` holds only tags that the mailer itself writes, and fetches nothing.
         *
         *     For users of the provider.
         */
        get: operations["readMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/twins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The outside systems, and what can be made happen at those that are simulated
         * @description For users of the provider.
         */
        get: operations["listTwins"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/twins/{system}/acts/{act}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make something happen at a simulated service
         * @description The portal looks at once whether it is news for a case.
         *
         *     For users of the provider.
         */
        post: operations["actAtTwin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/twins/{system}/faults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a simulated service fail
         * @description The first fault that fits a request is taken: one with an operation, with method and path, or with neither, which fits every request.
         *
         *     For users of the provider.
         */
        post: operations["scriptFault"];
        /**
         * Let a simulated service work again
         * @description For users of the provider.
         */
        delete: operations["dropFaults"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/twins/{system}/faults/{fault}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Let it fail no longer
         * @description For users of the provider.
         */
        delete: operations["dropFault"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{system}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A hint of an outside system that there is news
         * @description The body is not read. The portal asks the system itself, before long.
         */
        post: operations["hintOfNews"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The business clock of the demonstration
         * @description For users of the provider.
         */
        get: operations["readClock"];
        put?: never;
        /**
         * Move the clock on
         * @description Lets pass what would have passed: every timer fires at its own instant, and all that follows from it happens. The clock never goes back. A long way is answered before its end; read the travel until it is done.
         *
         *     For users of the provider.
         */
        post: operations["moveClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clock/travels/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far the clock has been moved
         * @description For users of the provider.
         */
        get: operations["readTravel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did what, besides what cases record themselves
         * @description For users of the provider.
         */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rebuild every case from its events, and compare
         * @description Also follows the chain of the audit itself. Read the verification until it is done; what differs is named.
         *
         *     For users of the provider.
         */
        post: operations["verifyAudit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/verifications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far a verification is, and what it found
         * @description For users of the provider.
         */
        get: operations["readVerification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/packs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The packs of definitions, with the release in force
         * @description For users of the provider.
         */
        get: operations["listPacks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/packs/{pack}/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The releases of a pack, the latest first
         * @description For users of the provider.
         */
        get: operations["listReleases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/packs/{pack}/releases/{hash}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A release: its versions and files, and who published it, when and why
         * @description For users of the provider.
         */
        get: operations["readRelease"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/packs/{pack}/releases/{hash}/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The files of a release as they were written
         * @description For users of the provider.
         */
        get: operations["readSources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/packs/{pack}/releases/{hash}/put-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a former release in force again
         * @description Whatever begins from now on runs on it. Cases go on with the release on which they began. Needs the permission to approve where the pack asks for a second person, else the one to change definitions.
         *
         *     For users of the provider.
         */
        post: operations["putBackRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/packs/{pack}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What differs between two releases
         * @description For users of the provider.
         */
        get: operations["compareReleases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/definition-drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The drafts of a pack, the latest first
         * @description For users of the provider.
         */
        get: operations["listDefinitionDrafts"];
        put?: never;
        /**
         * Begin a draft
         * @description A copy of the files of the release in force, or the files that are given; none of them for an empty draft. A draft may be wrong; what is wrong in it is told after each save.
         *
         *     For users of the provider.
         */
        post: operations["beginDefinitionDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/definition-drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A draft: its files, how far it is, and who did what
         * @description For users of the provider.
         */
        get: operations["readDefinitionDraft"];
        put?: never;
        post?: never;
        /**
         * Discard a draft
         * @description It can still be looked at, and nobody works on it any more.
         *
         *     For users of the provider.
         */
        delete: operations["discardDefinitionDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/definition-drafts/{id}/diagnostics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All that is wrong in a draft, each with its place and what would put it right
         * @description For users of the provider.
         */
        get: operations["checkDefinitionDraft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/definition-drafts/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A file of a draft
         * @description For users of the provider.
         */
        get: operations["readDraftFile"];
        /**
         * Save a file of a draft
         * @description What was proposed or approved was another content: it has to be proposed anew.
         *
         *     For users of the provider.
         */
        put: operations["saveDraftFile"];
        post?: never;
        /**
         * Take a file out of a draft
         * @description For users of the provider.
         */
        delete: operations["removeDraftFile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/definition-drafts/{id}/base": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Bring a draft up to date
         * @description Lays what it changed over the release that is in force now. Where a file was changed in both, nothing is done and `conflicts` lists these files, unless `prefer` says whose count.
         *
         *     For users of the provider.
         */
        put: operations["updateDefinitionDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/definition-drafts/{id}/propose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a draft is ready, and why it should become a release
         * @description For users of the provider.
         */
        post: operations["proposeDefinitionDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/definition-drafts/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the proposal of a draft back
         * @description With its approval. A publication of it that is under way comes to nothing.
         *
         *     For users of the provider.
         */
        post: operations["withdrawDefinitionDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/definition-drafts/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve the draft of somebody else
         * @description Neither whoever proposed it nor whoever edited it last can. `content` names what was looked at: after an edit another approval is needed. `accept` names required properties that may stay undecided; whoever approves answers for them.
         *
         *     For users of the provider.
         */
        post: operations["approveDefinitionDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/definition-drafts/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a draft that is proposed and, where the pack asks for it, approved
         * @description The definitions are checked, their scenarios, generated paths and proofs run, and rules and flows compared with their references. That takes up to minutes; `GET /publications/{id}` tells how far it is. What is refused changes nothing: the release in force goes on.
         *
         *     For users of the provider.
         */
        post: operations["publishDefinitionDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/definition-drafts/{id}/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The attempts to publish a draft, the latest first
         * @description For users of the provider.
         */
        get: operations["listPublications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/publications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far a publication is, and what came of it
         * @description For users of the provider.
         */
        get: operations["readPublication"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/packs/{id}/simulate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Step a flow under a virtual clock of the release in force
         * @description By a script, written as a scenario is (people, records, a timeline), or by a scenario of the pack. Nothing of it happens.
         *
         *     For users of the provider.
         */
        post: operations["simulatePack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/packs/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run the scenarios, generated paths and proofs of the release in force
         * @description With `only`, the scenarios whose id contains that text, and nothing else.
         *
         *     For users of the provider.
         */
        post: operations["testPack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/packs/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take one decision by a rule set of the release in force
         * @description With `explain`, also what was read, which rules hold and why not, and what would turn it.
         *
         *     For users of the provider.
         */
        post: operations["decidePack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/definition-drafts/{id}/simulate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Step a flow under a virtual clock of a draft
         * @description By a script, written as a scenario is (people, records, a timeline), or by a scenario of the pack. Nothing of it happens.
         *
         *     For users of the provider.
         */
        post: operations["simulateDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/definition-drafts/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run the scenarios, generated paths and proofs of a draft
         * @description With `only`, the scenarios whose id contains that text, and nothing else.
         *
         *     For users of the provider.
         */
        post: operations["testDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/definition-drafts/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take one decision by a rule set of a draft
         * @description With `explain`, also what was read, which rules hold and why not, and what would turn it.
         *
         *     For users of the provider.
         */
        post: operations["decideDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/definition-drafts/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What differs between a draft and the release in force
         * @description With `behaviour`, the scenarios of both are run under both as well, and it is told which decisions and paths come out differently.
         *
         *     For users of the provider.
         */
        get: operations["readDraftChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/definition-drafts/{id}/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a draft would have decided in the cases that there were
         * @description Every recorded decision and step of a page of cases is taken again by the draft. What comes out differently is told, with the rules that make the difference. `next` is the `after` of the next page; who wants no more asks for none.
         *
         *     For users of the provider.
         */
        post: operations["compareRecordedCases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A problem (RFC 9457). */
        Problem: {
            /**
             * Format: uri-reference
             * @description Which problem it is; decide by this. It leads to its description.
             * @example /problems/not-found
             */
            type: string;
            /** @description The same for every problem of the type. */
            title: string;
            /** @description The status of the answer. */
            status: number;
            /** @description What happened here, for people. */
            detail?: string;
            /** @description Names the request, as the log does. */
            instance: string;
            /** @description Every mistake, at most 100. */
            errors?: {
                /** @description JSON Pointer into the body. */
                pointer?: string;
                /** @description Name of a parameter of path, query or headers. */
                parameter?: string;
                /** @description What is wrong; decide by this. */
                code: string;
                /** @description What is wrong, for people. */
                message: string;
                /** @description The clauses on which it rests. */
                cite?: string[];
            }[];
            /** @description What the rules have found. */
            findings?: {
                [key: string]: unknown;
            }[];
        } & {
            [key: string]: unknown;
        };
        /** @description What would follow if it happened now, as things are. */
        Ahead: {
            messages: {
                message: string;
                title: string;
                /** @description By the part that they play. */
                to: {
                    person: string;
                    title: string;
                }[];
            }[];
            statuses: {
                [key: string]: unknown;
            };
            ends: boolean;
        };
        AheadOfDraft: {
            /** @description Whether it would be accepted as it is. */
            accepted: boolean;
            /** @description Why it would not be. */
            message?: string;
            /** @description What is sent at once. */
            messages: components["schemas"]["MessageAhead"][];
            /** @description How the case stands then. */
            strands: components["schemas"]["Strand"][];
            /** @description What is sent at its time (`due`), or when somebody does something (`event`, its title). */
            later: {
                /** Format: date-time */
                due?: string;
                event?: string;
                messages: components["schemas"]["MessageAhead"][];
            }[];
        };
        ApiToken: {
            id: string;
            name: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
        };
        AuditEntry: {
            sequence: number;
            /** Format: date-time */
            at: string;
            actor: string;
            /** @description Of the user, if they are still in the directory. */
            name?: string;
            action: string;
            subject: string;
            detail: {
                [key: string]: unknown;
            };
            digest: string;
        };
        Backtest: {
            cases: number;
            /** @description Cases that cannot be told any more: somebody was erased. */
            skipped: number;
            decisions: number;
            differences: {
                case: string;
                number: string;
                sequence: number;
                rules: string;
                at: string;
                before: {
                    verdict: string;
                    findings: string[];
                    missing: string[];
                };
                after: {
                    verdict: string;
                    findings: string[];
                    missing: string[];
                } | null;
                because: {
                    rule: string;
                    before: string;
                    after: string;
                }[];
            }[];
            paths: {
                case: string;
                number: string;
                sequence: number;
                event: string;
                before: string;
                after: string;
            }[];
            /** @description Whether there are more differences than are told. */
            cut: boolean;
            /** @description Where the next page begins; nothing where this was the last. */
            next?: string;
            diagnostics: components["schemas"]["Diagnostic"][];
        };
        Case: {
            id: string;
            number: string;
            pack: string;
            flow: string;
            title: string;
            /** @description By what somebody recognises it: what lists call it, and the first words that were typed. */
            about: string[];
            /** @description The list of the menu in which it is found, and the help that belongs to it. */
            list?: {
                table: string;
                title: string;
                help?: {
                    article: string;
                    title: string;
                };
            };
            release: string;
            /** @enum {unknown} */
            status: "active" | "done";
            sequence: number;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            changedAt: string;
            company: {
                id: string;
                name: string;
            };
            partner: {
                id: string;
                name: string;
            };
            relationship?: string;
            starter: {
                id: string;
                name: string;
            };
            strands: components["schemas"]["Strand"][];
            answers: {
                [key: string]: unknown;
            };
            /** @description The same answers, in words. */
            filledIn: components["schemas"]["FilledIn"][];
            /** @description What services outside answered while the forms were filled in. */
            checks: {
                check: string;
                title: string;
                /** @enum {unknown} */
                outcome: "yes" | "no" | "unavailable";
                /** Format: date-time */
                at: string;
            }[];
            events: components["schemas"]["PossibleEvent"][];
            documents: components["schemas"]["DocumentOfCase"][];
            incidents: {
                title: string;
                /** Format: date-time */
                since: string;
                todo: string;
            }[];
            data?: {
                [key: string]: unknown;
            };
            /** @description What the flow has noted, in words; for operators only. */
            noted?: {
                name: string;
                label: string;
                value: string | number | boolean;
            }[];
        };
        CaseLog: {
            entries: {
                /** Format: date-time */
                at: string;
                by: string;
                /**
                 * @description Whether somebody did it, a service answered or sent news, or the portal did it by itself.
                 * @enum {unknown}
                 */
                from: "person" | "service" | "portal";
                /** @enum {unknown} */
                kind: "event" | "status" | "problem" | "note";
                text: string;
                strand?: string;
                sequence: number;
            }[];
        };
        CaseNext: {
            timers: {
                name: string;
                title?: string;
                /** Format: date-time */
                due: string;
                /** @enum {unknown} */
                kind: "delay" | "reminder";
                ladder?: string;
                overdue?: string;
                ahead?: components["schemas"]["Ahead"];
            }[];
            events: {
                event: string;
                title: string;
                by: string;
                ahead?: components["schemas"]["Ahead"];
            }[];
            jobs: {
                id: string;
                title: string;
                /** @description How often it did not succeed so far; it is tried again. */
                attempts: number;
            }[];
        };
        CheckAnswer: {
            check: string;
            /** @description False where these answers leave nothing to ask yet. */
            asked: boolean;
            /** @enum {unknown} */
            outcome?: "yes" | "no" | "unavailable";
            /** Format: date-time */
            at?: string;
            output?: {
                [key: string]: unknown;
            };
            fills?: {
                [key: string]: unknown;
            };
            /** @description A simulation has answered, and not the service itself. */
            twin?: boolean;
            errors: components["schemas"]["FormError"][];
            warnings: components["schemas"]["FormError"][];
        };
        Clock: {
            /** Format: date-time */
            now: string;
            /** Format: date-time */
            system: string;
            /** @description Milliseconds by which it is ahead of the system. */
            ahead: number;
            travel?: string;
            /** @description What happens next by the clock, the soonest first. */
            upcoming: {
                /** Format: date-time */
                at: string;
                case: {
                    id: string;
                    number: string;
                    title: string;
                    company: string;
                };
            }[];
        };
        Company: {
            id: string;
            /** @enum {unknown} */
            kind: "provider" | "partner" | "customer";
            partner: string;
            name: string;
            relationship?: string;
            attributes: {
                [key: string]: unknown;
            };
            version: number;
            /** @description The form in which the profile is changed. */
            profile?: {
                pack: string;
                form: string;
                /** @description Why the caller may not change it, and who can help. */
                message?: string;
            };
        };
        CompanyInBrief: {
            id: string;
            /** @enum {unknown} */
            kind: "provider" | "partner" | "customer";
            partner: string;
            name: string;
            relationship?: string;
        };
        CompanyService: {
            pack: string;
            service: string;
            title: string;
            active: boolean;
            /** @description What is said to users of a company that does not have it. */
            missing?: string;
        };
        Decision: {
            diagnostics: components["schemas"]["Diagnostic"][];
            /** @enum {unknown} */
            verdict?: "eligible" | "needsEvidence" | "ineligible" | "undecided";
            findings?: components["schemas"]["Finding"][];
            missing?: string[];
            trace?: {
                [key: string]: unknown;
            };
        };
        DefinitionChange: {
            kind: string;
            id: string;
            /** @enum {unknown} */
            change: "added" | "removed" | "changed";
            places: {
                pointer: string;
                /** @enum {unknown} */
                change: "added" | "removed" | "changed" | "moved";
                from?: unknown;
                to?: unknown;
            }[];
        };
        DefinitionDraft: {
            id: string;
            pack: string;
            title: string;
            /** @enum {unknown} */
            status: "open" | "proposed" | "published" | "discarded";
            base?: string;
            /** @description Whether the release from which it began is still in force. */
            upToDate: boolean;
            /** @description Whether somebody else has to approve it. */
            secondPerson: boolean;
            reason: string;
            by: {
                id: string;
                name?: string;
            };
            editedBy: {
                id: string;
                name?: string;
            };
            proposedBy?: {
                id: string;
                name?: string;
            };
            approval?: {
                by: {
                    id: string;
                    name?: string;
                };
                /** Format: date-time */
                at: string;
                content: string;
                accepted: string[];
            };
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            changedAt: string;
            /** @description Of all files. An approval names it. */
            content: string;
            files: {
                path: string;
                size: number;
            }[];
        };
        DefinitionDraftSummary: {
            id: string;
            pack: string;
            title: string;
            /** @enum {unknown} */
            status: "open" | "proposed" | "published" | "discarded";
            base?: string;
            /** @description Whether the release from which it began is still in force. */
            upToDate: boolean;
            /** @description Whether somebody else has to approve it. */
            secondPerson: boolean;
            reason: string;
            by: {
                id: string;
                name?: string;
            };
            editedBy: {
                id: string;
                name?: string;
            };
            proposedBy?: {
                id: string;
                name?: string;
            };
            approval?: {
                by: {
                    id: string;
                    name?: string;
                };
                /** Format: date-time */
                at: string;
                content: string;
                accepted: string[];
            };
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            changedAt: string;
        };
        Diagnostic: {
            code: string;
            /** @enum {unknown} */
            severity: "error" | "warning" | "info";
            message: string;
            hint?: string;
            file: string;
            line: number;
            column: number;
            endLine?: number;
            endColumn?: number;
        };
        DocumentOfCase: {
            id: string;
            name: string;
            edition: number;
            file: string;
            type: string;
            size: number;
            sha256: string;
            /** @enum {unknown} */
            origin: "uploaded" | "made" | "signed";
            /** Format: date-time */
            at: string;
            /** @description Who signed it or handed it in. */
            by?: string;
        };
        DocumentOnFile: {
            id: string;
            name: string;
            edition: number;
            file: string;
            type: string;
            size: number;
            sha256: string;
            /** @enum {unknown} */
            origin: "uploaded" | "made" | "signed";
            /** Format: date-time */
            at: string;
            company: {
                id: string;
                name: string;
            };
            case?: {
                id: string;
                number: string;
            };
            /** @description Who handed it in. */
            by?: string;
        };
        Draft: {
            id: string;
            pack: string;
            form: string;
            title: string;
            /** @description By what somebody recognises it: the first words that they typed. */
            about: string[];
            case?: {
                id: string;
                number: string;
            };
            event?: string;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            changedAt: string;
            answers: {
                [key: string]: unknown;
            };
            checks: components["schemas"]["KeptCheck"][];
            result?: components["schemas"]["FormResult"];
            /** @description Why the form cannot be filled in any more. */
            hindrance?: string;
        };
        DraftStamp: {
            id: string;
            version: number;
            /** Format: date-time */
            changedAt: string;
        };
        /** @description A form that was filled in, in words: what was not answered, and what was not asked, is left out. */
        FilledIn: {
            form: string;
            title: string;
            steps: {
                title: string;
                fields: {
                    pointer: string;
                    label: string;
                    /**
                     * @description How the values are to be read. A document is told by its id.
                     * @enum {unknown}
                     */
                    as: "text" | "number" | "yesNo" | "date" | "document";
                    values: (string | number | boolean)[];
                    findings?: components["schemas"]["Finding"][];
                }[];
            }[];
            /** @description What the rules say of the form as a whole. */
            findings?: components["schemas"]["Finding"][];
        };
        Finding: {
            id: string;
            /** @enum {unknown} */
            severity: "blocks" | "needsEvidence" | "warns" | "advises";
            message: string;
            ask?: string;
            help?: string;
            cite?: string[];
        };
        Form: {
            form: string;
            title: string;
            description?: string;
            submit: string;
            schema: {
                [key: string]: unknown;
            };
            steps: components["schemas"]["FormStep"][];
            /** @description By pointer of the field. More than 200 are asked for page by page. */
            choices: {
                [key: string]: components["schemas"]["FormChoices"];
            };
            values: {
                [key: string]: unknown;
            };
            language: string;
        };
        FormChoices: {
            options: components["schemas"]["FormOption"][];
            total: number;
            /** @description What the one who is chosen will do. */
            duty?: string;
            /** @description Of records: whose can be chosen here, and created where the field offers it. */
            owners?: {
                /** @enum {unknown} */
                owner: "own" | "customer";
                /** @description Its name, as far as it is known. */
                company?: string;
                /** @description Why nobody of it can be created. */
                barred?: string;
            }[];
        };
        /** @description A field, a group of elements, or a note. */
        FormElement: {
            /** @constant */
            kind: "field";
            pointer: string;
            label: string;
            hint?: string;
            widget?: string;
            when?: {
                [key: string]: unknown;
            };
            required?: boolean | {
                [key: string]: unknown;
            };
            readOnly?: boolean;
            create?: {
                record: string;
                form: string;
            };
            checks?: string[];
            evidenceFor?: string;
        } | {
            /** @constant */
            kind: "group";
            title: string;
            hint?: string;
            when?: {
                [key: string]: unknown;
            };
            collapsed?: boolean;
            elements: components["schemas"]["FormElement"][];
        } | {
            /** @constant */
            kind: "note";
            text: string;
            tone?: string;
            when?: {
                [key: string]: unknown;
            };
        };
        FormError: {
            pointer: string;
            code: string;
            message: string;
            cite?: string[];
            finding?: string;
            params?: {
                [key: string]: unknown;
            };
        };
        /** @description For JSON Forms. */
        FormForJsonForms: {
            schema: {
                [key: string]: unknown;
            };
            uischema: {
                [key: string]: unknown;
            };
            data: {
                [key: string]: unknown;
            };
        };
        /** @description Props of `Form` of react-jsonschema-form. */
        FormForRjsf: {
            schema: {
                [key: string]: unknown;
            };
            uiSchema: {
                [key: string]: unknown;
            };
            formData: {
                [key: string]: unknown;
            };
            experimental_defaultFormStateBehavior: {
                [key: string]: unknown;
            };
        };
        FormOption: {
            value: string;
            title: string;
            description?: string;
            /** @enum {unknown} */
            verdict?: "eligible" | "needsEvidence" | "ineligible" | "undecided";
            findings?: components["schemas"]["Finding"][];
            /** @enum {unknown} */
            owner?: "own" | "customer";
            fills?: {
                [key: string]: unknown;
            };
        };
        FormResult: {
            valid: boolean;
            answers: {
                [key: string]: unknown;
            };
            errors: components["schemas"]["FormError"][];
            warnings: components["schemas"]["FormError"][];
            findings: {
                pointer: string;
                rules: string;
                /** @enum {unknown} */
                verdict: "eligible" | "needsEvidence" | "ineligible" | "undecided";
                findings: components["schemas"]["Finding"][];
            }[];
            /** @description Values of hidden fields. */
            removed: string[];
            /** @description What was chosen, by what people call it. */
            records: {
                pointer: string;
                id: string;
                record: string;
                /** @enum {unknown} */
                owner: "own" | "customer";
                label: string;
            }[];
            /** @description The checks whose answers were used. */
            checks: string[];
            /** @description The checks that are asked when the form is submitted. */
            unasked: string[];
        };
        FormStep: {
            title: string;
            description?: string;
            help?: {
                article: string;
                title?: string;
            };
            when?: {
                [key: string]: unknown;
            };
            review?: boolean;
            elements: components["schemas"]["FormElement"][];
        };
        Import: {
            id: string;
            pack: string;
            table: string;
            title: string;
            company: string;
            file: string;
            size: number;
            /**
             * @description `judging`: the file is read. `ready`: it waits to be accepted. `refused`: nothing in it can be read, `problems` say why. `accepting`: its good rows become cases. `stopped`: that ended before its time, `problems` say why.
             * @enum {unknown}
             */
            status: "judging" | "ready" | "refused" | "accepting" | "done" | "cancelled" | "stopped";
            rows: number;
            counts: {
                good: number;
                wrong: number;
                repeated: number;
                taken: number;
                begun: number;
                refused: number;
            };
            progress: number;
            /** @description What is wrong with the file itself, by line; line 0 where it is about none. */
            problems: {
                line: number;
                code: string;
                message: string;
            }[];
            headings: string[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            changedAt: string;
        };
        ImportLine: {
            position: number;
            /** @description In the file, from 1, as an editor counts. */
            line: number;
            /**
             * @description `good`, `wrong`, `repeated` (an earlier row has the same value) and `taken` (it is there already) are said when the file is judged; `begun` and `refused` when its good rows were accepted.
             * @enum {unknown}
             */
            verdict: "good" | "wrong" | "repeated" | "taken" | "begun" | "refused";
            /** @description In the order of the headings. */
            cells: string[];
            reasons: {
                /** @description From 0. */
                column?: number;
                code: string;
                message: string;
                cite?: string[];
            }[];
            warnings: string[];
            /** @description The line with the same value. */
            repeats?: number;
            taken?: {
                id: string;
                number: string;
            };
            case?: string;
        };
        Incident: {
            id: string;
            type: string;
            title: string;
            case?: {
                id: string;
                number: string;
                pack: string;
                title: string;
                company: string;
                partner: string;
            };
            problem: string;
            /** Format: date-time */
            since: string;
            attempts: number;
            remedies: ("retry" | "skip" | "edit")[];
            operation?: string;
            input?: {
                [key: string]: unknown;
            };
            recipients?: {
                person: string;
                title: string;
                addresses: string[];
            }[];
            edit?: {
                schema: {
                    [key: string]: unknown;
                };
                value: {
                    [key: string]: unknown;
                };
            };
        };
        KeptCheck: {
            check: string;
            /** @enum {unknown} */
            outcome: "yes" | "no" | "unavailable";
            /** Format: date-time */
            at: string;
            output?: {
                [key: string]: unknown;
            };
        };
        Link: {
            /** @enum {unknown} */
            state: "open" | "preparing" | "done";
            language: string;
            languages: string[];
            title: string;
            description?: string;
            case: {
                title: string;
                number: string;
                company: string;
            };
            provider?: string;
            documents: {
                id: string;
                title: string;
                file: string;
                type: string;
                size: number;
                sha256: string;
                consent?: string;
            }[];
            form?: {
                [key: string]: unknown;
            };
            password?: {
                shortest: number;
                longest: number;
            };
            hindrance?: string;
            said?: string;
            passwordWasSet?: boolean;
            copyIsComing?: boolean;
        };
        MessageAhead: {
            title: string;
            /** @description By role and not by address. */
            to: {
                person: string;
                title: string;
            }[];
        };
        NavigationEntry: {
            pack: string;
            title: string;
            table?: string;
            /** @enum {unknown} */
            screen?: "companyProfile" | "services" | "documents" | "usersAndPermissions";
            help?: {
                article: string;
                title: string;
            };
            cite?: string[];
            open: boolean;
            /** @description Of what is closed: what is missing, and who can help. */
            message?: string;
        };
        Operations: {
            /** @description How many wait for an operator. */
            incidents: number;
            /** @description Mails are kept here, since there is no mail server. */
            mailbox: boolean;
            /** @description What happens at simulated services can be decided. */
            simulations: boolean;
            /** @description The business clock can be moved on. */
            clock: boolean;
        };
        /** @description A pack in which the caller can do something. */
        PackOfSession: {
            pack: string;
            title: string;
            languages: string[];
            timeZone: string;
            permissions: string[];
            services: string[];
            /** @description How its company switch is called, and what it says of a company that is not listed. */
            switch?: {
                title: string;
                notListed: string;
                form?: string;
            };
            /** @description Shown all the time while acting for another company. */
            banner?: string;
            /** @description The ways to get help. */
            help: {
                title: string;
                description?: string;
                address?: string;
            }[];
        };
        PossibleEvent: {
            event: string;
            title: string;
            description?: string;
            confirm?: string;
            form?: string;
            tone?: string;
            strand?: string;
            allowed: boolean;
            because?: string;
            message?: string;
            findings?: components["schemas"]["Finding"][];
            cite?: string[];
        };
        Publication: {
            id: string;
            pack: string;
            draft: string;
            /**
             * @description `refused`: the verdict says why. `overtaken`: the draft or the release in force was changed meanwhile. `interrupted`: the server stopped; publish it again.
             * @enum {unknown}
             */
            status: "running" | "published" | "refused" | "overtaken" | "interrupted";
            /** @description What is being done at this moment. */
            stage?: string;
            reason: string;
            by: {
                id: string;
                name?: string;
            };
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            endedAt?: string;
            release?: string;
            verdict?: components["schemas"]["PublicationVerdict"];
        };
        PublicationVerdict: {
            ok: boolean;
            diagnostics: components["schemas"]["Diagnostic"][];
            failures: {
                /** @enum {unknown} */
                kind: "scenario" | "path" | "property" | "clause";
                name: string;
                pointer?: string;
                message: string;
                file?: string;
                line?: number;
                column?: number;
            }[];
            properties: {
                [key: string]: unknown;
            }[];
            accepted: string[];
            reference: {
                rules: {
                    [key: string]: unknown;
                }[];
                flows: {
                    [key: string]: unknown;
                }[];
            };
            coverage: {
                [key: string]: {
                    covered: number;
                    total: number;
                };
            };
            /** @description How often each definition was published with a change, by `kind/id`. */
            versions: {
                [key: string]: number;
            };
            changes: components["schemas"]["DefinitionChange"][];
        };
        Record: {
            id: string;
            pack: string;
            kind: string;
            company: string;
            label: string;
            /** @description The address to which messages go. */
            email?: string;
            attributes: {
                [key: string]: unknown;
            };
            version: number;
        };
        RecordInDraft: {
            id: string;
            record: string;
            /** @enum {unknown} */
            owner: "own" | "customer";
            label: string;
            attributes: {
                [key: string]: unknown;
            };
            version: number;
        };
        Release: {
            pack: string;
            hash: string;
            number: number;
            /** Format: date-time */
            at: string;
            by: {
                id: string;
                name?: string;
            };
            approvedBy?: {
                id: string;
                name?: string;
            };
            reason: string;
            inForce: boolean;
        };
        ReleaseDetails: {
            pack: string;
            hash: string;
            number: number;
            /** Format: date-time */
            at: string;
            by: {
                id: string;
                name?: string;
            };
            approvedBy?: {
                id: string;
                name?: string;
            };
            reason: string;
            inForce: boolean;
            /** @description How often each definition was published with a change, by `kind/id`. */
            versions: {
                [key: string]: number;
            };
            files: {
                path: string;
                size: number;
            }[];
        };
        Session: {
            user: {
                id: string;
                name: string;
                email: string;
                language: string | null;
            };
            /** @description Their own company. */
            company: {
                id: string;
                name: string;
                kind: string;
                relationship?: string;
            };
            /** @description For which company they act. */
            acting: {
                id: string;
                name: string;
                kind: string;
                relationship?: string;
                own: boolean;
            };
            packs: components["schemas"]["PackOfSession"][];
            demo: boolean;
            /**
             * Format: date-time
             * @description The business clock, which a demonstration may have moved.
             */
            now: string;
        };
        Simulation: {
            diagnostics: components["schemas"]["Diagnostic"][];
            steps?: {
                [key: string]: unknown;
            }[];
            case?: {
                [key: string]: unknown;
            } | null;
            failures?: string[];
        };
        StartingForm: {
            pack: string;
            form: string;
            title: string;
            flows: {
                flow: string;
                title: string;
                /** @enum {unknown} */
                for: "own" | "customer" | "new";
                allowed: boolean;
                message?: string;
            }[];
            allowed: boolean;
            /** @description Why none of the flows may begin, and who can help. */
            message?: string;
        };
        Strand: {
            strand: string;
            title: string;
            state: string;
            status: string;
            tone?: string;
            failed: boolean;
            done: boolean;
            next?: string;
            begin?: string;
        };
        SubmittedDraft: {
            case: {
                id: string;
                number: string;
                /** @enum {unknown} */
                status: "active" | "done";
                sequence: number;
            };
            /** @description What the form says to whoever has submitted it. */
            said?: string;
        };
        SuiteReport: {
            diagnostics: components["schemas"]["Diagnostic"][];
            passed?: number;
            failed?: number;
            counts?: {
                [key: string]: unknown;
            };
            notConcretised?: {
                [key: string]: unknown;
            }[];
            failures?: {
                /** @enum {unknown} */
                kind: "scenario" | "path" | "property" | "clause";
                name: string;
                pointer?: string;
                message: string;
                file?: string;
                line?: number;
                column?: number;
            }[];
            properties?: {
                [key: string]: unknown;
            }[];
            coverage?: {
                [key: string]: unknown;
            };
            clauses?: {
                [key: string]: unknown;
            }[];
        };
        SwitchableCompanies: {
            own: {
                id: string;
                name: string;
            };
            acting: string;
            total: number;
            companies: {
                id: string;
                name: string;
                relationship?: string;
            }[];
            /** @description What is said where a customer is not in the list, and the form that registers one. */
            notListed: {
                pack: string;
                message: string;
                form?: string;
                allowed?: boolean;
            }[];
            /** @description Why somebody may act for no customer. */
            message?: string;
        };
        Table: {
            pack: string;
            table: string;
            title: string;
            /** @enum {unknown} */
            kind: "cases" | "records" | "companies";
            /** @description Which records are listed. */
            record?: string;
            columns: {
                column: string;
                title: string;
                hint?: string;
                /** @enum {unknown} */
                as: "text" | "relativeTime" | "date" | "status" | "listLabel" | "yesNo" | "company";
                sort: boolean;
                search: boolean;
            }[];
            counters: {
                counter: string;
                title: string;
                hint?: string;
                tone?: string;
                count: number;
            }[];
            filters: {
                filter: string;
                title: string;
                options: {
                    value: string;
                    title: string;
                }[];
            }[];
            actions: {
                title: string;
                event?: string;
                form?: string;
                /** @enum {unknown} */
                act?: "switchCompany" | "openTable" | "edit" | "delete";
                table?: string;
            }[];
            add?: {
                title: string;
                choices: {
                    title: string;
                    description?: string;
                    form: string;
                    record?: string;
                    flows: string[];
                    allowed: boolean;
                    message?: string;
                }[];
            };
            bulk?: {
                title: string;
                form: string;
                formTitle: string;
                maxRows: number;
                allowed: boolean;
                message?: string;
            };
            empty?: string;
            help?: {
                article: string;
                title: string;
            };
            cite?: string[];
            /** @description Rows that were looked for. */
            total: number;
            /** @description Rows that there are. */
            all: number;
            offset: number;
            rows: components["schemas"]["TableRow"][];
        };
        TableRow: {
            id: string;
            /** @enum {unknown} */
            kind: "case" | "record" | "company";
            /** @description Of a case: its sequence, for `If-Match`. */
            version: number;
            counter?: string;
            /** @description Something about it waits for an operator. */
            held: boolean;
            /** @description In the order of the columns. */
            cells: {
                column: string;
                value: string | number | boolean | null;
                text?: string;
                tone?: string;
                /** @constant */
                failed?: true;
                /** @constant */
                done?: true;
                begin?: {
                    event: string;
                    title: string;
                    allowed: boolean;
                    message?: string;
                    form?: string;
                    confirm?: string;
                    tone?: string;
                    cite?: string[];
                };
            }[];
            /** @description By their places in `actions` of the table; one that is not for this row is left out. */
            actions: {
                action: number;
                allowed: boolean;
                message?: string;
                form?: string;
                confirm?: string;
                tone?: string;
                cite?: string[];
            }[];
        };
        Travel: {
            id: string;
            /** @enum {unknown} */
            state: "running" | "done" | "failed";
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            /** Format: date-time */
            now: string;
            /** @description How many timers fired on the way; known at its end. */
            fired?: number;
        };
        Twin: {
            system: string;
            title: string;
            /**
             * @description Who answers for this system.
             * @enum {unknown}
             */
            answers: "twin" | "real" | "off";
            operations: string[];
            acts: {
                id: string;
                title: string;
                input: {
                    [key: string]: unknown;
                };
                choices: {
                    [key: string]: unknown;
                };
            }[];
            faults: components["schemas"]["TwinFault"][];
        };
        TwinFault: {
            id: string;
            operation?: string;
            method?: string;
            path?: string;
            /** @enum {unknown} */
            kind: "status" | "delay" | "drop" | "dropAfterApplying" | "malformed";
            status?: number;
            /** @description Seconds. */
            retryAfter?: number;
            delayMs?: number;
            body?: string;
            times?: number;
        };
        User: {
            id: string;
            company: string;
            name: string;
            email: string;
            language?: string;
            record?: string;
            disabled: boolean;
            /** @description No password was chosen yet. */
            invited: boolean;
            roles: {
                [key: string]: string[];
            };
            /** @description Held besides those of the roles, because a flow granted them. */
            permissions: {
                pack: string;
                permission: string;
                title: string;
            }[];
            version: number;
            /** Format: date-time */
            createdAt: string;
        };
        Verification: {
            id: string;
            /** @enum {unknown} */
            state: "running" | "done" | "failed";
            /** Format: date-time */
            startedAt: string;
            casesDone: number;
            cases?: number;
            events?: number;
            auditEntries?: number;
            faultsFound?: number;
            faults?: {
                [key: string]: unknown;
            }[];
        };
    };
    responses: {
        /** @description **Nobody new can sign in by this address.** An address signs in once, in whichever company. Take another one. */
        "address-not-possible": {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description **The server is busy.** Nothing was changed. Wait for the seconds in `Retry-After`, then repeat. */
        busy: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description **You may not do this.** The permission is missing. Repeating it changes nothing. */
        forbidden: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description **You may not do this.** The permission is missing. Repeating it changes nothing.
         *
         *     **The request comes from another site.** A request that changes something comes from the pages of this server (`Sec-Fetch-Site` or `Origin`) or carries a bearer token.
         */
        "forbidden.foreign-origin": {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description **You may not do this.** The permission is missing. Repeating it changes nothing.
         *
         *     **The request comes from another site.** A request that changes something comes from the pages of this server (`Sec-Fetch-Site` or `Origin`) or carries a bearer token.
         *
         *     **You may not do this.** The detail says what is missing, and who can help.
         */
        "forbidden.foreign-origin.not-allowed": {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description **The request comes from another site.** A request that changes something comes from the pages of this server (`Sec-Fetch-Site` or `Origin`) or carries a bearer token. */
        "foreign-origin": {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description **The request comes from another site.** A request that changes something comes from the pages of this server (`Sec-Fetch-Site` or `Origin`) or carries a bearer token.
         *
         *     **You may not do this.** The detail says what is missing, and who can help.
         */
        "foreign-origin.not-allowed": {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description **This customer must not know the provider.** The relationship of its partner to it says so: nobody of it is kept in the directory or can sign in. */
        "hidden-customer": {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description **This customer must not know the provider.** The relationship of its partner to it says so: nobody of it is kept in the directory or can sign in.
         *
         *     **Nobody new can sign in by this address.** An address signs in once, in whichever company. Take another one.
         */
        "hidden-customer.address-not-possible": {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description **The Idempotency-Key belongs to another request.** The key was used before with another address or body. A new request takes a new key. */
        "idempotency-key-reused": {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description **Something went wrong on our side.** It is in the log under the request id in `instance`. Nothing is known about a cause on your side. */
        internal: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description **The answers are not accepted.** Each entry of `errors` points into the answers and says what is wrong, and by which clause. */
        "invalid-answers": {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description **The body is not as described.** Each entry of `errors` points into the body. At most 100 are told. */
        "invalid-body": {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description **The body is not as described.** Each entry of `errors` points into the body. At most 100 are told.
         *
         *     **The Idempotency-Key belongs to another request.** The key was used before with another address or body. A new request takes a new key.
         */
        "invalid-body.idempotency-key-reused": {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description **The body is not as described.** Each entry of `errors` points into the body. At most 100 are told.
         *
         *     **The Idempotency-Key belongs to another request.** The key was used before with another address or body. A new request takes a new key.
         *
         *     **This file cannot be taken.** `reason` says why: empty, active-content, encrypted or unreadable.
         */
        "invalid-body.idempotency-key-reused.file-refused": {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description **The body is not as described.** Each entry of `errors` points into the body. At most 100 are told.
         *
         *     **The Idempotency-Key belongs to another request.** The key was used before with another address or body. A new request takes a new key.
         *
         *     **The answers are not accepted.** Each entry of `errors` points into the answers and says what is wrong, and by which clause.
         */
        "invalid-body.idempotency-key-reused.invalid-answers": {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description **The body is not as described.** Each entry of `errors` points into the body. At most 100 are told.
         *
         *     **The Idempotency-Key belongs to another request.** The key was used before with another address or body. A new request takes a new key.
         *
         *     **This cannot be run so.** The detail says what is not there, or why the definitions cannot be run with what was given.
         *
         *     **It was stopped.** What the definitions ask for did not come to an end in time, or needed more memory than it may have. Ask for less, or look for what is far larger than the rest.
         */
        "invalid-body.idempotency-key-reused.not-possible.took-too-much": {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description **The body is not as described.** Each entry of `errors` points into the body. At most 100 are told.
         *
         *     **The answers are not accepted.** Each entry of `errors` points into the answers and says what is wrong, and by which clause.
         */
        "invalid-body.invalid-answers": {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description **Nobody else could look after users and permissions.** A company keeps one user at least who holds full rights on users and permissions and can sign in. Give them to somebody else first. */
        "last-administrator": {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description **The request is not well formed.** The address, a header or the framing cannot be read. Repeating it changes nothing.
         *
         *     **The body cannot be read.** The body is missing, is no JSON in UTF-8, is nested too deeply, or holds text that cannot be stored (U+0000, half of a surrogate pair) or a number that would lose digits.
         *
         *     **A parameter is not as described.** Each entry of `errors` names a parameter of the path, the query or the headers.
         */
        "malformed-request.malformed-body.invalid-parameters": {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description **The request is not well formed.** The address, a header or the framing cannot be read. Repeating it changes nothing.
         *
         *     **The body cannot be read.** The body is missing, is no JSON in UTF-8, is nested too deeply, or holds text that cannot be stored (U+0000, half of a surrogate pair) or a number that would lose digits.
         *
         *     **A parameter is not as described.** Each entry of `errors` names a parameter of the path, the query or the headers.
         *
         *     **An Idempotency-Key is needed.** This operation takes an `Idempotency-Key` header, so that repeating it has no second effect.
         */
        "malformed-request.malformed-body.invalid-parameters.idempotency-key-required": {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description **This server does not answer for that host.** The host in the request is not one under which this server is published. */
        misdirected: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description **You may not do this.** The detail says what is missing, and who can help. */
        "not-allowed": {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description **There is nothing here.** It does not exist, or you may not know that it does. */
        "not-found": {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description **This is not possible now.** The case is in no state that takes this event. Read the case again: it says what it takes.
         *
         *     **A rule refuses it.** `findings` say which rule, why, by which clause, and what would help.
         *
         *     **Something like it is under way already.** Another case holds the same unique value.
         */
        "not-now.refused.taken": {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description **This is not possible now.** The case is in no state that takes this event. Read the case again: it says what it takes.
         *
         *     **A rule refuses it.** `findings` say which rule, why, by which clause, and what would help.
         *
         *     **Something like it is under way already.** Another case holds the same unique value.
         *
         *     **The document has changed.** What was shown is not the document as it stands. Read it again, then decide.
         */
        "not-now.refused.taken.document-changed": {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description **This is not possible now.** The case is in no state that takes this event. Read the case again: it says what it takes.
         *
         *     **A rule refuses it.** `findings` say which rule, why, by which clause, and what would help.
         *
         *     **Something like it is under way already.** Another case holds the same unique value.
         *
         *     **This customer must not know the provider.** The relationship of its partner to it says so: nobody of it is kept in the directory or can sign in.
         */
        "not-now.refused.taken.hidden-customer": {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description **This cannot be run so.** The detail says what is not there, or why the definitions cannot be run with what was given.
         *
         *     **It was stopped.** What the definitions ask for did not come to an end in time, or needed more memory than it may have. Ask for less, or look for what is far larger than the rest.
         */
        "not-possible.took-too-much": {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description **The body is too large.** The description of the operation states the limit. The connection is closed after this answer. */
        "payload-too-large": {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description **It has changed since you read it.** The version in `If-Match` is not the current one. Read again, then decide. */
        "precondition-failed": {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description **The version you have seen is needed.** Send the `ETag` of what you have read as `If-Match`, so that no change is overwritten unseen. */
        "precondition-required": {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description **Unfinished cases depend on it.** `cases` lists those that the caller may see. Choose somebody else there, or finish them. */
        "still-needed": {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description **There is no room to store this.** Nothing was changed. Reading still works. */
        "storage-full": {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description **Too many requests.** Wait for the seconds in `Retry-After`, then repeat. */
        "too-many-requests": {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description **You are not signed in.** There is no session and no token, or it has ended. Sign in and repeat. */
        unauthorised: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description **The body has a media type that is not taken.** The header `Accept` lists what is taken. Encoded bodies (`Content-Encoding`) are not. */
        "unsupported-media-type": {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description **The body has a media type that is not taken.** The header `Accept` lists what is taken. Encoded bodies (`Content-Encoding`) are not.
         *
         *     **This kind of file is not taken.** A file is judged by its content, whatever its name and media type say. `found` is what it is.
         */
        "unsupported-media-type.file-type-not-taken": {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description Names the request, as the log does. */
        "Request-Id": string;
        /**
         * @description Version of what is shown, for `If-Match` and `If-None-Match`.
         * @example "v7"
         */
        ETag: string;
        /** @description `true` where this is the stored answer to the same request. */
        "Idempotency-Replayed": "true";
        /** @description Seconds to wait. */
        "Retry-After": number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who is signed in, and for whom they act. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
                /**
                 * @description Chosen by the client, new for every new request. The same request with the same key has one effect and the same answer.
                 * @example 5f1c9f0e-6b0b-4f0f-9c43-3f1d4d9a2b11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Who is signed in, and for whom they act. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            403: components["responses"]["foreign-origin"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body.idempotency-key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session has ended. */
            204: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["foreign-origin"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    switchCompany: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
                /**
                 * @description Chosen by the client, new for every new request. The same request with the same key has one effect and the same answer.
                 * @example 5f1c9f0e-6b0b-4f0f-9c43-3f1d4d9a2b11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    company: string;
                };
            };
        };
        responses: {
            /** @description Who is signed in, and for whom they act. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["foreign-origin"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body.idempotency-key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    listPersonas: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The users of the demonstration. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        personas: {
                            id: string;
                            name: string;
                            company: string;
                            about: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    playPersona: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
                /**
                 * @description Chosen by the client, new for every new request. The same request with the same key has one effect and the same answer.
                 * @example 5f1c9f0e-6b0b-4f0f-9c43-3f1d4d9a2b11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    persona: string;
                };
            };
        };
        responses: {
            /** @description Who is signed in, and for whom they act. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            403: components["responses"]["foreign-origin"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body.idempotency-key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    startCase: {
        parameters: {
            query?: never;
            header: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
                /**
                 * @description Chosen by the client, new for every new request. The same request with the same key has one effect and the same answer.
                 * @example 5f1c9f0e-6b0b-4f0f-9c43-3f1d4d9a2b11
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    pack: string;
                    flow: string;
                    actingFor: string;
                    answers: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description The case has begun. */
            201: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        number: string;
                        /** @enum {unknown} */
                        status: "active" | "done";
                        sequence: number;
                    };
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters.idempotency-key-required"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["foreign-origin.not-allowed"];
            409: components["responses"]["not-now.refused.taken"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body.idempotency-key-reused.invalid-answers"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    readCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The case as the caller may see it. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            404: components["responses"]["not-found"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    readCaseNext: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Timers in the order in which they fire, events, and requests under way. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseNext"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            404: components["responses"]["not-found"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    readCaseLog: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the order in which it happened. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseLog"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            404: components["responses"]["not-found"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    sendEvent: {
        parameters: {
            query?: never;
            header: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
                /** @description The ETag of the case that was shown. */
                "If-Match"?: string;
                /**
                 * @description Chosen by the client, new for every new request. The same request with the same key has one effect and the same answer.
                 * @example 5f1c9f0e-6b0b-4f0f-9c43-3f1d4d9a2b11
                 */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                event: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answers?: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description The event was taken. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        number: string;
                        /** @enum {unknown} */
                        status: "active" | "done";
                        sequence: number;
                    };
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters.idempotency-key-required"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["foreign-origin.not-allowed"];
            404: components["responses"]["not-found"];
            409: components["responses"]["not-now.refused.taken"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body.idempotency-key-reused.invalid-answers"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    readForm: {
        parameters: {
            query?: {
                /** @description A draft of this form: its answers, checks and provisional records count. */
                draft?: string;
                /** @description For which renderer: any (`neutral`), react-jsonschema-form, or JSON Forms. */
                renderer?: "neutral" | "rjsf" | "jsonforms";
            };
            header?: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
            };
            path: {
                pack: string;
                form: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The form, as the renderer wants it. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Form"] | components["schemas"]["FormForRjsf"] | components["schemas"]["FormForJsonForms"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            409: components["responses"]["not-now.refused.taken"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-answers"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    validateForm: {
        parameters: {
            query?: {
                /** @description A draft of this form: its answers, checks and provisional records count. */
                draft?: string;
            };
            header?: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
                /**
                 * @description Chosen by the client, new for every new request. The same request with the same key has one effect and the same answer.
                 * @example 5f1c9f0e-6b0b-4f0f-9c43-3f1d4d9a2b11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                pack: string;
                form: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answers: {
                        [key: string]: unknown;
                    };
                    step?: number;
                    ask?: boolean;
                };
            };
        };
        responses: {
            /** @description What there is to say of the answers. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormResult"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["foreign-origin.not-allowed"];
            404: components["responses"]["not-found"];
            409: components["responses"]["not-now.refused.taken"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body.idempotency-key-reused.invalid-answers"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    readChoices: {
        parameters: {
            query?: {
                /** @description A draft of this form: its answers, checks and provisional records count. */
                draft?: string;
            };
            header?: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
                /**
                 * @description Chosen by the client, new for every new request. The same request with the same key has one effect and the same answer.
                 * @example 5f1c9f0e-6b0b-4f0f-9c43-3f1d4d9a2b11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                pack: string;
                form: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    pointer: string;
                    answers: {
                        [key: string]: unknown;
                    };
                    search?: string;
                    offset?: number;
                    limit?: number;
                };
            };
        };
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormChoices"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["foreign-origin.not-allowed"];
            404: components["responses"]["not-found"];
            409: components["responses"]["not-now.refused.taken"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body.idempotency-key-reused.invalid-answers"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    askCheck: {
        parameters: {
            query?: {
                /** @description A draft of this form: its answers, checks and provisional records count. */
                draft?: string;
            };
            header?: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
                /**
                 * @description Chosen by the client, new for every new request. The same request with the same key has one effect and the same answer.
                 * @example 5f1c9f0e-6b0b-4f0f-9c43-3f1d4d9a2b11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                pack: string;
                form: string;
                check: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answers: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description What the connector said. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckAnswer"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["foreign-origin.not-allowed"];
            404: components["responses"]["not-found"];
            409: components["responses"]["not-now.refused.taken"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body.idempotency-key-reused.invalid-answers"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    readFormOfEvent: {
        parameters: {
            query?: {
                /** @description A draft of this form: its answers, checks and provisional records count. */
                draft?: string;
                /** @description For which renderer: any (`neutral`), react-jsonschema-form, or JSON Forms. */
                renderer?: "neutral" | "rjsf" | "jsonforms";
            };
            header?: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
                event: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The form, as the renderer wants it. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Form"] | components["schemas"]["FormForRjsf"] | components["schemas"]["FormForJsonForms"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            409: components["responses"]["not-now.refused.taken"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-answers"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    validateFormOfEvent: {
        parameters: {
            query?: {
                /** @description A draft of this form: its answers, checks and provisional records count. */
                draft?: string;
            };
            header?: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
                /**
                 * @description Chosen by the client, new for every new request. The same request with the same key has one effect and the same answer.
                 * @example 5f1c9f0e-6b0b-4f0f-9c43-3f1d4d9a2b11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                event: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answers: {
                        [key: string]: unknown;
                    };
                    step?: number;
                    ask?: boolean;
                };
            };
        };
        responses: {
            /** @description What there is to say of the answers. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormResult"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["foreign-origin.not-allowed"];
            404: components["responses"]["not-found"];
            409: components["responses"]["not-now.refused.taken"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body.idempotency-key-reused.invalid-answers"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    readChoicesOfEvent: {
        parameters: {
            query?: {
                /** @description A draft of this form: its answers, checks and provisional records count. */
                draft?: string;
            };
            header?: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
                /**
                 * @description Chosen by the client, new for every new request. The same request with the same key has one effect and the same answer.
                 * @example 5f1c9f0e-6b0b-4f0f-9c43-3f1d4d9a2b11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                event: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    pointer: string;
                    answers: {
                        [key: string]: unknown;
                    };
                    search?: string;
                    offset?: number;
                    limit?: number;
                };
            };
        };
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormChoices"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["foreign-origin.not-allowed"];
            404: components["responses"]["not-found"];
            409: components["responses"]["not-now.refused.taken"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body.idempotency-key-reused.invalid-answers"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    askCheckOfEvent: {
        parameters: {
            query?: {
                /** @description A draft of this form: its answers, checks and provisional records count. */
                draft?: string;
            };
            header?: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
                /**
                 * @description Chosen by the client, new for every new request. The same request with the same key has one effect and the same answer.
                 * @example 5f1c9f0e-6b0b-4f0f-9c43-3f1d4d9a2b11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                event: string;
                check: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answers: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description What the connector said. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckAnswer"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["foreign-origin.not-allowed"];
            404: components["responses"]["not-found"];
            409: components["responses"]["not-now.refused.taken"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body.idempotency-key-reused.invalid-answers"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    listDrafts: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The latest first. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        drafts: {
                            id: string;
                            pack: string;
                            form: string;
                            title: string;
                            /** @description By what somebody recognises it: the first words that they typed. */
                            about: string[];
                            case?: {
                                id: string;
                                number: string;
                            };
                            event?: string;
                            version: number;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            changedAt: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    createDraft: {
        parameters: {
            query?: never;
            header: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
                /**
                 * @description Chosen by the client, new for every new request. The same request with the same key has one effect and the same answer.
                 * @example 5f1c9f0e-6b0b-4f0f-9c43-3f1d4d9a2b11
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    actingFor: string;
                    answers: {
                        [key: string]: unknown;
                    };
                    pack: string;
                    form: string;
                } | {
                    actingFor: string;
                    answers: {
                        [key: string]: unknown;
                    };
                    case: string;
                    event: string;
                };
            };
        };
        responses: {
            /** @description It is kept. */
            201: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftStamp"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters.idempotency-key-required"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["foreign-origin.not-allowed"];
            409: components["responses"]["not-now.refused.taken"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body.idempotency-key-reused.invalid-answers"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    readDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The draft. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            404: components["responses"]["not-found"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    changeDraft: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of what the client has seen, or `*`.
                 * @example "v7"
                 */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    actingFor: string;
                    answers: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description It is kept. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftStamp"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["foreign-origin"];
            404: components["responses"]["not-found"];
            412: components["responses"]["precondition-failed"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    discardDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["foreign-origin"];
            404: components["responses"]["not-found"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    askCheckOfDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
                /**
                 * @description Chosen by the client, new for every new request. The same request with the same key has one effect and the same answer.
                 * @example 5f1c9f0e-6b0b-4f0f-9c43-3f1d4d9a2b11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                check: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answers?: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description What the connector said. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckAnswer"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["foreign-origin.not-allowed"];
            404: components["responses"]["not-found"];
            409: components["responses"]["not-now.refused.taken"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body.idempotency-key-reused.invalid-answers"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    readAheadOfDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What lies ahead. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AheadOfDraft"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            409: components["responses"]["not-now.refused.taken"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-answers"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    submitDraft: {
        parameters: {
            query?: never;
            header: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
                /** @description The ETag of the draft that was shown. */
                "If-Match"?: string;
                /**
                 * @description Chosen by the client, new for every new request. The same request with the same key has one effect and the same answer.
                 * @example 5f1c9f0e-6b0b-4f0f-9c43-3f1d4d9a2b11
                 */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    actingFor: string;
                };
            };
        };
        responses: {
            /** @description It has been submitted. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmittedDraft"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters.idempotency-key-required"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["foreign-origin.not-allowed"];
            404: components["responses"]["not-found"];
            409: components["responses"]["not-now.refused.taken"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body.idempotency-key-reused.invalid-answers"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    listRecordsInDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By age. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        records: components["schemas"]["RecordInDraft"][];
                    };
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            409: components["responses"]["not-now.refused.taken"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-answers"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    createRecordInDraft: {
        parameters: {
            query?: never;
            header: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
                /**
                 * @description Chosen by the client, new for every new request. The same request with the same key has one effect and the same answer.
                 * @example 5f1c9f0e-6b0b-4f0f-9c43-3f1d4d9a2b11
                 */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    actingFor: string;
                    /** @description The field at which it can be created, as the form says. */
                    field: string;
                    /** @enum {unknown} */
                    owner: "own" | "customer";
                    answers: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description It can be chosen now. */
            201: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordInDraft"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters.idempotency-key-required"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["foreign-origin.not-allowed"];
            404: components["responses"]["not-found"];
            409: components["responses"]["not-now.refused.taken.hidden-customer"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body.idempotency-key-reused.invalid-answers"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    readRecordInDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                record: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordInDraft"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            409: components["responses"]["not-now.refused.taken"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-answers"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    changeRecordInDraft: {
        parameters: {
            query?: never;
            header: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
                /**
                 * @description The `ETag` of what the client has seen, or `*`.
                 * @example "v7"
                 */
                "If-Match": string;
            };
            path: {
                id: string;
                record: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    actingFor: string;
                    /** @description The field at which it can be created, as the form says. */
                    field: string;
                    answers: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description The record. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordInDraft"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["foreign-origin.not-allowed"];
            404: components["responses"]["not-found"];
            409: components["responses"]["not-now.refused.taken"];
            412: components["responses"]["precondition-failed"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body.invalid-answers"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    removeRecordFromDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                record: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["foreign-origin"];
            404: components["responses"]["not-found"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    listDocuments: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The latest first. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        documents: components["schemas"]["DocumentOnFile"][];
                        next?: string;
                    };
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    uploadDocument: {
        parameters: {
            query: {
                /**
                 * @description Name of the file.
                 * @example contract.pdf
                 */
                name: string;
                actingFor: string;
                /** @description By which a case will know it, such as the name of the field. */
                kind?: string;
            };
            header: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
                /**
                 * @description Chosen by the client, new for every new request. The same request with the same key has one effect and the same answer.
                 * @example 5f1c9f0e-6b0b-4f0f-9c43-3f1d4d9a2b11
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description A file of at most 10000000 bytes, as it is. */
        requestBody: {
            content: {
                "application/octet-stream": unknown;
                "application/pdf": unknown;
                "image/png": unknown;
                "image/jpeg": unknown;
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document": unknown;
            };
        };
        responses: {
            /** @description It is on file. */
            201: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentOnFile"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters.idempotency-key-required"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["foreign-origin"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type.file-type-not-taken"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body.idempotency-key-reused.file-refused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    readDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Without its content. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentOnFile"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            404: components["responses"]["not-found"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    readDocumentContent: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what the client holds; unchanged, the answer is 304.
                 * @example "v7"
                 */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                    "application/pdf": unknown;
                    "image/png": unknown;
                    "image/jpeg": unknown;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": unknown;
                    "text/plain": unknown;
                };
            };
            /** @description Unchanged since. */
            304: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            404: components["responses"]["not-found"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    listWordings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
            };
            path: {
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Each can be had as a PDF, under its id and `.pdf`. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        documents: {
                            document: string;
                            title: string;
                            file: string;
                            cite?: string[];
                        }[];
                    };
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            404: components["responses"]["not-found"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    readWording: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
                /**
                 * @description The `ETag` of what the client holds; unchanged, the answer is 304.
                 * @example "v7"
                 */
                "If-None-Match"?: string;
            };
            path: {
                pack: string;
                /** @description Its id and `.pdf`. */
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
            /** @description Unchanged since. */
            304: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            404: components["responses"]["not-found"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    readLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What there is to read, to answer and to sign. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Link"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            404: components["responses"]["not-found"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    followLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
                /**
                 * @description Chosen by the client, new for every new request. The same request with the same key has one effect and the same answer.
                 * @example 5f1c9f0e-6b0b-4f0f-9c43-3f1d4d9a2b11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answers?: {
                        [key: string]: unknown;
                    };
                    documents?: {
                        id: string;
                        sha256: string;
                    }[];
                    password?: string;
                };
            };
        };
        responses: {
            /** @description It is done. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        state: "done";
                    };
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            403: components["responses"]["foreign-origin.not-allowed"];
            404: components["responses"]["not-found"];
            409: components["responses"]["not-now.refused.taken.document-changed"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body.idempotency-key-reused.invalid-answers"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    readLinkDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
            };
            path: {
                token: string;
                document: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            404: components["responses"]["not-found"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    readTable: {
        parameters: {
            query?: {
                /** @description Words, all of which have to occur. */
                search?: string;
                /**
                 * @description A column, or `-column` for the other way.
                 * @example -enrolled
                 */
                sort?: string;
                /**
                 * @description `filter:value`; several values of one filter are alternatives.
                 * @example [
                 *       "kind:person"
                 *     ]
                 */
                filter?: string[];
                /** @description Only the rows that this counter counts. */
                counter?: string;
                offset?: number;
                limit?: number;
            };
            header?: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
            };
            path: {
                pack: string;
                table: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table as the caller may see it. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Table"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            409: components["responses"]["not-now.refused.taken"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-answers"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    readNavigation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entries. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entries: components["schemas"]["NavigationEntry"][];
                    };
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    readHelp: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
            };
            path: {
                pack: string;
                article: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The article, in Markdown. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pack: string;
                        article: string;
                        title: string;
                        body: string;
                    };
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            404: components["responses"]["not-found"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    listStarts: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The forms, with the flows that each begins. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        starts: components["schemas"]["StartingForm"][];
                    };
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    listCompanies: {
        parameters: {
            query?: {
                /** @description Words of the name. */
                search?: string;
                offset?: number;
                limit?: number;
            };
            header?: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of them. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SwitchableCompanies"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    listRecords: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
            };
            path: {
                pack: string;
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sorted by what people call them; `creating` is said before one is created for the own company. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        records: components["schemas"]["Record"][];
                        form?: string;
                        creating?: string;
                    };
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    createRecord: {
        parameters: {
            query?: never;
            header: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
                /**
                 * @description Chosen by the client, new for every new request. The same request with the same key has one effect and the same answer.
                 * @example 5f1c9f0e-6b0b-4f0f-9c43-3f1d4d9a2b11
                 */
                "Idempotency-Key": string;
            };
            path: {
                pack: string;
                kind: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    actingFor: string;
                    answers: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description It is in the directory. */
            201: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters.idempotency-key-required"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["foreign-origin.not-allowed"];
            404: components["responses"]["not-found"];
            409: components["responses"]["hidden-customer"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body.idempotency-key-reused.invalid-answers"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    readRecord: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
            };
            path: {
                pack: string;
                kind: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    changeRecord: {
        parameters: {
            query?: never;
            header: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
                /**
                 * @description The `ETag` of what the client has seen, or `*`.
                 * @example "v7"
                 */
                "If-Match": string;
            };
            path: {
                pack: string;
                kind: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    actingFor: string;
                    answers: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["foreign-origin.not-allowed"];
            404: components["responses"]["not-found"];
            412: components["responses"]["precondition-failed"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body.invalid-answers"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    deleteRecord: {
        parameters: {
            query: {
                actingFor: string;
            };
            header: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
                /**
                 * @description The `ETag` of what the client has seen, or `*`.
                 * @example "v7"
                 */
                "If-Match": string;
            };
            path: {
                pack: string;
                kind: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["foreign-origin.not-allowed"];
            404: components["responses"]["not-found"];
            409: components["responses"]["still-needed"];
            412: components["responses"]["precondition-failed"];
            421: components["responses"]["misdirected"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    readCompany: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is known of it. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            404: components["responses"]["not-found"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    changeCompany: {
        parameters: {
            query?: never;
            header: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
                /**
                 * @description The `ETag` of what the client has seen, or `*`.
                 * @example "v7"
                 */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    actingFor: string;
                    answers: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description The company as it is now. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["foreign-origin.not-allowed"];
            404: components["responses"]["not-found"];
            412: components["responses"]["precondition-failed"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body.invalid-answers"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    listPartners: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By name. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        partners: components["schemas"]["CompanyInBrief"][];
                    };
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    createPartner: {
        parameters: {
            query?: never;
            header: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
                /**
                 * @description Chosen by the client, new for every new request. The same request with the same key has one effect and the same answer.
                 * @example 5f1c9f0e-6b0b-4f0f-9c43-3f1d4d9a2b11
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    attributes?: {
                        [key: string]: unknown;
                    };
                    administrator: {
                        name: string;
                        email: string;
                        language?: string;
                    };
                };
            };
        };
        responses: {
            /** @description The partner is in the directory. */
            201: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyInBrief"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters.idempotency-key-required"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden.foreign-origin.not-allowed"];
            409: components["responses"]["address-not-possible"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body.idempotency-key-reused.invalid-answers"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    listServices: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Of all packs. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        services: components["schemas"]["CompanyService"][];
                    };
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            404: components["responses"]["not-found"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    activateService: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
                pack: string;
                service: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The company has it. */
            204: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden.foreign-origin.not-allowed"];
            404: components["responses"]["not-found"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    deactivateService: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
                pack: string;
                service: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The company does not have it. */
            204: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden.foreign-origin.not-allowed"];
            404: components["responses"]["not-found"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /** @description For users of the provider: of which company; else the acting one. */
                company?: string;
            };
            header?: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By name. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        users: components["schemas"]["User"][];
                    };
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["not-allowed"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    inviteUser: {
        parameters: {
            query?: never;
            header: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
                /**
                 * @description Chosen by the client, new for every new request. The same request with the same key has one effect and the same answer.
                 * @example 5f1c9f0e-6b0b-4f0f-9c43-3f1d4d9a2b11
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    actingFor: string;
                    company?: string;
                    name: string;
                    email: string;
                    language?: string;
                    roles: {
                        [key: string]: string[];
                    };
                    /** @description The record of the same person in the directory. */
                    record?: string;
                };
            };
        };
        responses: {
            /** @description The user, who is invited. */
            201: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters.idempotency-key-required"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["foreign-origin.not-allowed"];
            409: components["responses"]["hidden-customer.address-not-possible"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body.idempotency-key-reused.invalid-answers"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    listRoles: {
        parameters: {
            query?: {
                /** @description For users of the provider: of which company; else the acting one. */
                company?: string;
            };
            header?: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As the definitions declare them. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        roles: {
                            pack: string;
                            role: string;
                            title: string;
                            permissions: {
                                permission: string;
                                title: string;
                            }[];
                        }[];
                    };
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["not-allowed"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    readUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    changeUser: {
        parameters: {
            query?: never;
            header: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
                /**
                 * @description The `ETag` of what the client has seen, or `*`.
                 * @example "v7"
                 */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    actingFor: string;
                    name: string;
                    language?: string;
                    disabled: boolean;
                    roles: {
                        [key: string]: string[];
                    };
                };
            };
        };
        responses: {
            /** @description The user as they are now. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["foreign-origin.not-allowed"];
            404: components["responses"]["not-found"];
            409: components["responses"]["last-administrator"];
            412: components["responses"]["precondition-failed"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body.invalid-answers"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    deleteUser: {
        parameters: {
            query: {
                actingFor: string;
            };
            header: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
                /**
                 * @description The `ETag` of what the client has seen, or `*`.
                 * @example "v7"
                 */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They can sign in no more. */
            204: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["foreign-origin.not-allowed"];
            404: components["responses"]["not-found"];
            409: components["responses"]["last-administrator"];
            412: components["responses"]["precondition-failed"];
            421: components["responses"]["misdirected"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    inviteAgain: {
        parameters: {
            query?: never;
            header: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
                /**
                 * @description Chosen by the client, new for every new request. The same request with the same key has one effect and the same answer.
                 * @example 5f1c9f0e-6b0b-4f0f-9c43-3f1d4d9a2b11
                 */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    actingFor: string;
                };
            };
        };
        responses: {
            /** @description It will be mailed. */
            202: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters.idempotency-key-required"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["foreign-origin.not-allowed"];
            404: components["responses"]["not-found"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body.idempotency-key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    requestReset: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
                /**
                 * @description Chosen by the client, new for every new request. The same request with the same key has one effect and the same answer.
                 * @example 5f1c9f0e-6b0b-4f0f-9c43-3f1d4d9a2b11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                };
            };
        };
        responses: {
            /** @description If somebody signs in by it, a mail is on its way. */
            202: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            403: components["responses"]["foreign-origin"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body.idempotency-key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    listTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By age. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tokens: components["schemas"]["ApiToken"][];
                    };
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    createToken: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by the client, new for every new request. The same request with the same key has one effect and the same answer.
                 * @example 5f1c9f0e-6b0b-4f0f-9c43-3f1d4d9a2b11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    days: number;
                };
            };
        };
        responses: {
            /** @description The token. */
            201: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        expiresAt: string;
                        token: string;
                    };
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["foreign-origin"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body.idempotency-key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    revokeToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is of no use any more. */
            204: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["foreign-origin"];
            404: components["responses"]["not-found"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    erasePerson: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by the client, new for every new request. The same request with the same key has one effect and the same answer.
                 * @example 5f1c9f0e-6b0b-4f0f-9c43-3f1d4d9a2b11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    record?: string;
                    user?: string;
                    address?: string;
                };
            };
        };
        responses: {
            /** @description In how many places they were. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        records: number;
                        users: number;
                        cases: number;
                        values: number;
                        traces: number;
                    };
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden.foreign-origin.not-allowed"];
            409: components["responses"]["still-needed"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body.idempotency-key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    streamChanges: {
        parameters: {
            query?: never;
            header?: {
                /** @description The last event that was seen; browsers send it when they come back. */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The events. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": unknown;
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    listNotifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The newest first. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        unread: number;
                        notifications: {
                            id: string;
                            case: string;
                            text: string;
                            /** Format: date-time */
                            at: string;
                            read: boolean;
                        }[];
                    };
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    readNotifications: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by the client, new for every new request. The same request with the same key has one effect and the same answer.
                 * @example 5f1c9f0e-6b0b-4f0f-9c43-3f1d4d9a2b11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    until: string;
                };
            };
        };
        responses: {
            /** @description How many are unread now. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        unread: number;
                    };
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["foreign-origin"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body.idempotency-key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    readBulkTemplate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
            };
            path: {
                pack: string;
                table: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            409: components["responses"]["not-now.refused.taken"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-answers"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    createImport: {
        parameters: {
            query: {
                /** @description For which company the page believes the user to act. */
                actingFor: string;
                /**
                 * @description Name of the file.
                 * @example contract.pdf
                 */
                name?: string;
            };
            header: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
                /**
                 * @description Chosen by the client, new for every new request. The same request with the same key has one effect and the same answer.
                 * @example 5f1c9f0e-6b0b-4f0f-9c43-3f1d4d9a2b11
                 */
                "Idempotency-Key": string;
            };
            path: {
                pack: string;
                table: string;
            };
            cookie?: never;
        };
        /** @description A file of at most 32000000 bytes, as it is. */
        requestBody: {
            content: {
                "text/csv": unknown;
                "text/plain": unknown;
                "application/vnd.ms-excel": unknown;
                "application/octet-stream": unknown;
            };
        };
        responses: {
            /** @description How the import stands. */
            201: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters.idempotency-key-required"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["foreign-origin.not-allowed"];
            404: components["responses"]["not-found"];
            409: components["responses"]["not-now.refused.taken"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body.idempotency-key-reused.invalid-answers"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    listImports: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The imports. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        imports: components["schemas"]["Import"][];
                    };
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    readImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How the import stands. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            404: components["responses"]["not-found"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    cancelImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It was stopped, or forgotten. */
            204: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["foreign-origin"];
            404: components["responses"]["not-found"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    readImportRows: {
        parameters: {
            query?: {
                verdict?: ("good" | "wrong" | "repeated" | "taken" | "begun" | "refused")[];
                offset?: number;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of rows. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total: number;
                        rows: components["schemas"]["ImportLine"][];
                    };
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            404: components["responses"]["not-found"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    readRejectedRows: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            404: components["responses"]["not-found"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    acceptImport: {
        parameters: {
            query?: never;
            header: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
                /**
                 * @description Chosen by the client, new for every new request. The same request with the same key has one effect and the same answer.
                 * @example 5f1c9f0e-6b0b-4f0f-9c43-3f1d4d9a2b11
                 */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    actingFor: string;
                };
            };
        };
        responses: {
            /** @description How the import stands. */
            202: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters.idempotency-key-required"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["foreign-origin.not-allowed"];
            404: components["responses"]["not-found"];
            409: components["responses"]["not-now.refused.taken"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body.idempotency-key-reused.invalid-answers"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    readOperations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What there is, and how much of it waits. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operations"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    listIncidents: {
        parameters: {
            query?: {
                /** @description What was tried, as `type` of an incident says. */
                type?: string;
                /** @description Those of one case. */
                case?: string;
                /** @description `next` of the page before. */
                after?: string;
            };
            header?: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The latest first. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        incidents: components["schemas"]["Incident"][];
                        next?: string;
                    };
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    retryIncident: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client, new for every new request. The same request with the same key has one effect and the same answer.
                 * @example 5f1c9f0e-6b0b-4f0f-9c43-3f1d4d9a2b11
                 */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is tried again. */
            204: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters.idempotency-key-required"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden.foreign-origin"];
            404: components["responses"]["not-found"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["idempotency-key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    skipIncident: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client, new for every new request. The same request with the same key has one effect and the same answer.
                 * @example 5f1c9f0e-6b0b-4f0f-9c43-3f1d4d9a2b11
                 */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description The case goes on without it. */
            204: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters.idempotency-key-required"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden.foreign-origin"];
            404: components["responses"]["not-found"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body.idempotency-key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    editIncident: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client, new for every new request. The same request with the same key has one effect and the same answer.
                 * @example 5f1c9f0e-6b0b-4f0f-9c43-3f1d4d9a2b11
                 */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input?: {
                        [key: string]: unknown;
                    };
                    address?: string;
                };
            };
        };
        responses: {
            /** @description It is tried again as corrected. */
            204: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters.idempotency-key-required"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden.foreign-origin"];
            404: components["responses"]["not-found"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body.idempotency-key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    listMails: {
        parameters: {
            query?: {
                /** @description A part of the recipient or of the subject. */
                search?: string;
                /** @description `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The latest first. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        mails: {
                            key: string;
                            /** Format: date-time */
                            at: string;
                            to: string;
                            from: string;
                            subject: string;
                        }[];
                        next?: string;
                    };
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    readMail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The mail. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        key: string;
                        /** Format: date-time */
                        at: string;
                        to: string;
                        from: string;
                        subject: string;
                        text: string;
                        html: string;
                    };
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    listTwins: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All systems. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        twins: components["schemas"]["Twin"][];
                    };
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    actAtTwin: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by the client, new for every new request. The same request with the same key has one effect and the same answer.
                 * @example 5f1c9f0e-6b0b-4f0f-9c43-3f1d4d9a2b11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                system: string;
                act: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description It happened. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        happened: string;
                    };
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden.foreign-origin"];
            404: components["responses"]["not-found"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body.idempotency-key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    scriptFault: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by the client, new for every new request. The same request with the same key has one effect and the same answer.
                 * @example 5f1c9f0e-6b0b-4f0f-9c43-3f1d4d9a2b11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                system: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    operation?: string;
                    method?: string;
                    path?: string;
                    /** @enum {unknown} */
                    kind: "status" | "delay" | "drop" | "dropAfterApplying" | "malformed";
                    status?: number;
                    /** @description Seconds. */
                    retryAfter?: number;
                    delayMs?: number;
                    body?: string;
                    times?: number;
                };
            };
        };
        responses: {
            /** @description From now on. */
            201: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TwinFault"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden.foreign-origin"];
            404: components["responses"]["not-found"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body.idempotency-key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    dropFaults: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                system: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of its faults are gone. */
            204: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden.foreign-origin"];
            404: components["responses"]["not-found"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    dropFault: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                system: string;
                fault: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description That fault is gone. */
            204: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden.foreign-origin"];
            404: components["responses"]["not-found"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    hintOfNews: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by the client, new for every new request. The same request with the same key has one effect and the same answer.
                 * @example 5f1c9f0e-6b0b-4f0f-9c43-3f1d4d9a2b11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                system: string;
            };
            cookie?: never;
        };
        /** @description A file of at most 65536 bytes, as it is. */
        requestBody: {
            content: {
                "application/json": unknown;
                "application/x-www-form-urlencoded": unknown;
                "text/plain": unknown;
            };
        };
        responses: {
            /** @description The portal looks before long. */
            202: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            404: components["responses"]["not-found"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body.idempotency-key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    readClock: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What time it is, whether it is being moved, and what comes next. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    moveClock: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by the client, new for every new request. The same request with the same key has one effect and the same answer.
                 * @example 5f1c9f0e-6b0b-4f0f-9c43-3f1d4d9a2b11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    to: string;
                } | {
                    /** @description A duration, such as `P3D` or `PT12H`. */
                    by: string;
                };
            };
        };
        responses: {
            /** @description It is there. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Travel"];
                };
            };
            /** @description It is on its way. */
            202: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Travel"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden.foreign-origin"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body.idempotency-key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    readTravel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The travel, and how many timers fired once it is done. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Travel"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    listAudit: {
        parameters: {
            query?: {
                /** @description What was done, such as `user.changed`; `user` for whatever was done to users. */
                action?: string;
                /** @description By whom, as an entry says. */
                actor?: string;
                /** @description To what, as an entry says. */
                subject?: string;
                /** @description `next` of the page before. */
                before?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The newest first. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entries: components["schemas"]["AuditEntry"][];
                        next?: number;
                    };
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    verifyAudit: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by the client, new for every new request. The same request with the same key has one effect and the same answer.
                 * @example 5f1c9f0e-6b0b-4f0f-9c43-3f1d4d9a2b11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
            /** @description It has begun. */
            202: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden.foreign-origin"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["idempotency-key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    readVerification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The verification. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    listPacks: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The packs whose definitions the caller may look at, and what else they may do there. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        packs: {
                            pack: string;
                            title: string;
                            languages: string[];
                            inForce: string;
                            secondPerson: boolean;
                            rights: ("edit" | "approve")[];
                        }[];
                        /** @description Packs that have drafts and no release yet. */
                        begun: string[];
                    };
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    listReleases: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By whom each was published, when and why. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        releases: components["schemas"]["Release"][];
                    };
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    readRelease: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pack: string;
                hash: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The release. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseDetails"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    readSources: {
        parameters: {
            query?: {
                /** @description Only this file. */
                path?: string;
            };
            header?: never;
            path: {
                pack: string;
                hash: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The files in the order of their paths. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        files: {
                            path: string;
                            text: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    putBackRelease: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client, new for every new request. The same request with the same key has one effect and the same answer.
                 * @example 5f1c9f0e-6b0b-4f0f-9c43-3f1d4d9a2b11
                 */
                "Idempotency-Key": string;
            };
            path: {
                pack: string;
                hash: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description It is in force. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Release"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters.idempotency-key-required"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden.foreign-origin"];
            404: components["responses"]["not-found"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body.idempotency-key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    compareReleases: {
        parameters: {
            query: {
                from: string;
                /** @description The release in force, unless told. */
                to?: string;
            };
            header?: never;
            path: {
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Definition by definition, down to the row of a table. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changes: components["schemas"]["DefinitionChange"][];
                    };
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["not-possible.took-too-much"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    listDefinitionDrafts: {
        parameters: {
            query: {
                pack: string;
                /** @description Those that are open or proposed, unless told. */
                status?: ("open" | "proposed" | "published" | "discarded")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most 200. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        drafts: components["schemas"]["DefinitionDraftSummary"][];
                    };
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    beginDefinitionDraft: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client, new for every new request. The same request with the same key has one effect and the same answer.
                 * @example 5f1c9f0e-6b0b-4f0f-9c43-3f1d4d9a2b11
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    pack: string;
                    title: string;
                    files?: {
                        /**
                         * @description Name of a file, from the folder of the pack.
                         * @example rules/who-may-borrow.yaml
                         */
                        path: string;
                        text: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description The draft. */
            201: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {unknown} */
                        status: "open" | "proposed" | "published" | "discarded";
                        version: number;
                    };
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters.idempotency-key-required"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden.foreign-origin"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body.idempotency-key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    readDefinitionDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The draft. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefinitionDraft"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    discardDefinitionDraft: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of what the client has seen, or `*`.
                 * @example "v7"
                 */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is discarded. */
            204: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden.foreign-origin"];
            404: components["responses"]["not-found"];
            412: components["responses"]["precondition-failed"];
            421: components["responses"]["misdirected"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    checkDefinitionDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `ok` where nothing of it stands in the way of running it. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ok: boolean;
                        diagnostics: components["schemas"]["Diagnostic"][];
                    };
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    readDraftFile: {
        parameters: {
            query: {
                /**
                 * @description Name of a file, from the folder of the pack.
                 * @example rules/who-may-borrow.yaml
                 */
                path: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its text. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Name of a file, from the folder of the pack.
                         * @example rules/who-may-borrow.yaml
                         */
                        path: string;
                        text: string;
                    };
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    saveDraftFile: {
        parameters: {
            query: {
                /**
                 * @description Name of a file, from the folder of the pack.
                 * @example rules/who-may-borrow.yaml
                 */
                path: string;
            };
            header: {
                /**
                 * @description The `ETag` of what the client has seen, or `*`.
                 * @example "v7"
                 */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description The draft as it is now, and all that is wrong in it. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        draft: components["schemas"]["DefinitionDraft"];
                        diagnostics: components["schemas"]["Diagnostic"][];
                    };
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden.foreign-origin"];
            404: components["responses"]["not-found"];
            412: components["responses"]["precondition-failed"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    removeDraftFile: {
        parameters: {
            query: {
                /**
                 * @description Name of a file, from the folder of the pack.
                 * @example rules/who-may-borrow.yaml
                 */
                path: string;
            };
            header: {
                /**
                 * @description The `ETag` of what the client has seen, or `*`.
                 * @example "v7"
                 */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The draft as it is now, and all that is wrong in it. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        draft: components["schemas"]["DefinitionDraft"];
                        diagnostics: components["schemas"]["Diagnostic"][];
                    };
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden.foreign-origin"];
            404: components["responses"]["not-found"];
            412: components["responses"]["precondition-failed"];
            421: components["responses"]["misdirected"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    updateDefinitionDraft: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of what the client has seen, or `*`.
                 * @example "v7"
                 */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    prefer?: "draft" | "release";
                };
            };
        };
        responses: {
            /** @description The draft as it is now, and all that is wrong in it. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        draft: components["schemas"]["DefinitionDraft"];
                        diagnostics: components["schemas"]["Diagnostic"][];
                    };
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden.foreign-origin"];
            404: components["responses"]["not-found"];
            412: components["responses"]["precondition-failed"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    proposeDefinitionDraft: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client, new for every new request. The same request with the same key has one effect and the same answer.
                 * @example 5f1c9f0e-6b0b-4f0f-9c43-3f1d4d9a2b11
                 */
                "Idempotency-Key": string;
                /**
                 * @description The `ETag` of what the client has seen, or `*`.
                 * @example "v7"
                 */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description It is proposed. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {unknown} */
                        status: "open" | "proposed" | "published" | "discarded";
                        version: number;
                    };
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters.idempotency-key-required"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden.foreign-origin"];
            404: components["responses"]["not-found"];
            412: components["responses"]["precondition-failed"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body.idempotency-key-reused"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    withdrawDefinitionDraft: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client, new for every new request. The same request with the same key has one effect and the same answer.
                 * @example 5f1c9f0e-6b0b-4f0f-9c43-3f1d4d9a2b11
                 */
                "Idempotency-Key": string;
                /**
                 * @description The `ETag` of what the client has seen, or `*`.
                 * @example "v7"
                 */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description It is open again. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {unknown} */
                        status: "open" | "proposed" | "published" | "discarded";
                        version: number;
                    };
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters.idempotency-key-required"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden.foreign-origin"];
            404: components["responses"]["not-found"];
            412: components["responses"]["precondition-failed"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body.idempotency-key-reused"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    approveDefinitionDraft: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client, new for every new request. The same request with the same key has one effect and the same answer.
                 * @example 5f1c9f0e-6b0b-4f0f-9c43-3f1d4d9a2b11
                 */
                "Idempotency-Key": string;
                /**
                 * @description The `ETag` of what the client has seen, or `*`.
                 * @example "v7"
                 */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    content: string;
                    accept?: string[];
                };
            };
        };
        responses: {
            /** @description It is approved. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {unknown} */
                        status: "open" | "proposed" | "published" | "discarded";
                        version: number;
                    };
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters.idempotency-key-required"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden.foreign-origin"];
            404: components["responses"]["not-found"];
            412: components["responses"]["precondition-failed"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body.idempotency-key-reused"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    publishDefinitionDraft: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client, new for every new request. The same request with the same key has one effect and the same answer.
                 * @example 5f1c9f0e-6b0b-4f0f-9c43-3f1d4d9a2b11
                 */
                "Idempotency-Key": string;
                /**
                 * @description The `ETag` of what the client has seen, or `*`.
                 * @example "v7"
                 */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It has begun. */
            202: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    /** @description Where it is told how far it is. */
                    location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        publication: string;
                    };
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters.idempotency-key-required"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden.foreign-origin"];
            404: components["responses"]["not-found"];
            412: components["responses"]["precondition-failed"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["idempotency-key-reused"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    listPublications: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most 50. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        publications: components["schemas"]["Publication"][];
                    };
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    readPublication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The publication. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Publication"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            421: components["responses"]["misdirected"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    simulatePack: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
                /**
                 * @description Chosen by the client, new for every new request. The same request with the same key has one effect and the same answer.
                 * @example 5f1c9f0e-6b0b-4f0f-9c43-3f1d4d9a2b11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    flow: string;
                    script?: string;
                    scenario?: string;
                };
            };
        };
        responses: {
            /** @description What happened, step by step; or what is wrong in the definitions or in the script. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Simulation"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden.foreign-origin"];
            404: components["responses"]["not-found"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body.idempotency-key-reused.not-possible.took-too-much"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    testPack: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
                /**
                 * @description Chosen by the client, new for every new request. The same request with the same key has one effect and the same answer.
                 * @example 5f1c9f0e-6b0b-4f0f-9c43-3f1d4d9a2b11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    only?: string;
                };
            };
        };
        responses: {
            /** @description What passed and what failed, coverage, and clauses; or what is wrong in the definitions. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuiteReport"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden.foreign-origin"];
            404: components["responses"]["not-found"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body.idempotency-key-reused.not-possible.took-too-much"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    decidePack: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
                /**
                 * @description Chosen by the client, new for every new request. The same request with the same key has one effect and the same answer.
                 * @example 5f1c9f0e-6b0b-4f0f-9c43-3f1d4d9a2b11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rules: string;
                    facts: {
                        [key: string]: unknown;
                    };
                    explain?: boolean;
                };
            };
        };
        responses: {
            /** @description The verdict with its findings; or what is wrong in the definitions. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decision"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden.foreign-origin"];
            404: components["responses"]["not-found"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body.idempotency-key-reused.not-possible.took-too-much"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    simulateDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
                /**
                 * @description Chosen by the client, new for every new request. The same request with the same key has one effect and the same answer.
                 * @example 5f1c9f0e-6b0b-4f0f-9c43-3f1d4d9a2b11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    flow: string;
                    script?: string;
                    scenario?: string;
                };
            };
        };
        responses: {
            /** @description What happened, step by step; or what is wrong in the definitions or in the script. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Simulation"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden.foreign-origin"];
            404: components["responses"]["not-found"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body.idempotency-key-reused.not-possible.took-too-much"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    testDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
                /**
                 * @description Chosen by the client, new for every new request. The same request with the same key has one effect and the same answer.
                 * @example 5f1c9f0e-6b0b-4f0f-9c43-3f1d4d9a2b11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    only?: string;
                };
            };
        };
        responses: {
            /** @description What passed and what failed, coverage, and clauses; or what is wrong in the definitions. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuiteReport"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden.foreign-origin"];
            404: components["responses"]["not-found"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body.idempotency-key-reused.not-possible.took-too-much"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    decideDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts from definitions; the first that is named counts. */
                "Accept-Language"?: string;
                /**
                 * @description Chosen by the client, new for every new request. The same request with the same key has one effect and the same answer.
                 * @example 5f1c9f0e-6b0b-4f0f-9c43-3f1d4d9a2b11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rules: string;
                    facts: {
                        [key: string]: unknown;
                    };
                    explain?: boolean;
                };
            };
        };
        responses: {
            /** @description The verdict with its findings; or what is wrong in the definitions. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decision"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden.foreign-origin"];
            404: components["responses"]["not-found"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body.idempotency-key-reused.not-possible.took-too-much"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
    readDraftChanges: {
        parameters: {
            query?: {
                behaviour?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Definition by definition; or what is wrong in the draft. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        diagnostics: components["schemas"]["Diagnostic"][];
                        definitions?: components["schemas"]["DefinitionChange"][];
                        cases?: {
                            scenario: string;
                            /** @enum {unknown} */
                            what: "decision" | "step";
                            at: string;
                            message: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["not-possible.took-too-much"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    compareRecordedCases: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by the client, new for every new request. The same request with the same key has one effect and the same answer.
                 * @example 5f1c9f0e-6b0b-4f0f-9c43-3f1d4d9a2b11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    after?: string;
                    limit?: number;
                };
            };
        };
        responses: {
            /** @description What differs; or what is wrong in the draft. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Backtest"];
                };
            };
            400: components["responses"]["malformed-request.malformed-body.invalid-parameters"];
            401: components["responses"]["unauthorised"];
            403: components["responses"]["forbidden.foreign-origin"];
            404: components["responses"]["not-found"];
            413: components["responses"]["payload-too-large"];
            415: components["responses"]["unsupported-media-type"];
            421: components["responses"]["misdirected"];
            422: components["responses"]["invalid-body.idempotency-key-reused.not-possible.took-too-much"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
            507: components["responses"]["storage-full"];
        };
    };
}
