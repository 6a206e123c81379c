import { type Act, ActRefused, flag, inputOf, word } from '../acts.ts';
import { simulatedTenantId } from '../microsoftIdentity/tenant-id.ts';
import { answerTransfer } from './answer-transfer.ts';
import { onMicrosoft } from './domains.ts';
import { customerKey, type PartnerCenterState, relate } from './twin-state.ts';

export function partnerCenterActs(state: PartnerCenterState, clock: () => string): readonly Act[] {
  return [
    {
      id: 'acceptRelationship',
      title: 'Let a customer accept a partner as its reseller',
      input: inputOf(
        {
          domain: word('Domain of the customer', 253),
          company: word('Name of the customer'),
          partner: word('Id of the partner'),
        },
        ['company', 'partner'],
      ),
      run: (input) => {
        const domain = String(input['domain']);
        relate(state, String(input['partner'] ?? ''), domain, String(input['company'] ?? domain));
        return `${domain} has accepted its partner as reseller.`;
      },
    },
    {
      id: 'endRelationship',
      title: 'Let a customer leave a partner',
      input: inputOf({ domain: word('Domain of the customer', 253), partner: word('Id of the partner') }, [
        'partner',
      ]),
      run: (input) => {
        const key = customerKey(String(input['partner'] ?? ''), simulatedTenantId(String(input['domain'])));
        if (!state.customers.get(key)) throw new ActRefused('This partner has no customer with this domain.');
        state.customers.delete(key);
        return `${String(input['domain'])} has left its partner.`;
      },
    },
    answer(state, clock, 'acceptTransfer', 'Let the current partner accept a transfer', 'Complete'),
    answer(state, clock, 'declineTransfer', 'Let the current partner decline a transfer', 'Reject'),
    {
      id: 'takeDomain',
      title: 'Take a name under .onmicrosoft.com, or free it',
      input: inputOf({ name: { ...word('Name', 27), pattern: '^[A-Za-z0-9]+$' }, taken: flag('Taken') }, [
        'taken',
      ]),
      run: (input) => {
        const domain = onMicrosoft(String(input['name']));
        if (input['taken'] === false) state.takenDomains.delete(domain);
        else state.takenDomains.put(domain, true);
        return `${domain} is ${input['taken'] === false ? 'free' : 'taken'}.`;
      },
    },
    {
      id: 'setReseller',
      title: 'Make the account of a partner one of a reseller, or not',
      input: inputOf({ partner: word('Id of the partner'), reseller: flag('Reseller') }, ['partner']),
      run: (input) => {
        const account = String(input['partner'] ?? '');
        if (input['reseller'] === true) state.notResellers.delete(account);
        else state.notResellers.put(account, true);
        return `The account is ${input['reseller'] === true ? 'one' : 'not one'} of a reseller.`;
      },
    },
    {
      id: 'forgetPartner',
      title: 'Let Microsoft not know a partner',
      input: inputOf({ microsoftId: word('Microsoft ID of the partner', 36) }),
      run: (input) => {
        state.unknownPartners.put(String(input['microsoftId']).toLowerCase(), true);
        return `Microsoft knows no partner ${String(input['microsoftId'])}.`;
      },
    },
    {
      id: 'billNothing',
      title: 'Let nobody bill anything for a customer',
      input: inputOf({ domain: word('Domain of the customer', 253) }),
      run: (input) => {
        state.billedNothing.put(simulatedTenantId(String(input['domain'])), true);
        return `Nobody bills anything for ${String(input['domain'])}.`;
      },
    },
  ];
}

function answer(
  state: PartnerCenterState,
  clock: () => string,
  id: string,
  title: string,
  status: 'Complete' | 'Reject',
): Act {
  return {
    id,
    title,
    input: inputOf({ transferId: word('Transfer', 64) }),
    choices: () => ({
      transferId: state
        .allTransfers()
        .filter((each) => each.status === 'Pending')
        .map((each) => ({ value: each.id, title: `${each.customerName}, from ${each.sourcePartnerName}` })),
    }),
    run: ({ transferId }) => {
      const answered = answerTransfer(state, String(transferId), status, clock());
      if (!answered) throw new ActRefused('There is no such transfer that is pending.');
      return `The transfer of ${answered.customerName} is ${status === 'Complete' ? 'accepted' : 'declined'}.`;
    },
  };
}
