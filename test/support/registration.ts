/** A form that begins a registration, filled in but for its contacts. */
export const COMPANY = {
  vat: 'BE0123456749',
  name: 'Acme NV',
  phone: '+3293456789',
  address: { street: 'Kerkstraat 1', postalCode: '9000', city: 'Gent', country: 'BE' },
  industry: 'C',
  relationship: 'reseller',
  sizeClass: 'small',
  secwise: false,
};

export const FORM = '/api/v1/forms/partner-portal/customer-registration';

/** A person of the customer, as somebody types them on the spot. */
export const CARLA = {
  name: 'Carla Custers',
  email: 'carla@acme.example',
  phone: '+3293456780',
  kind: 'person',
  serviceNowUser: true,
  serviceNowAdmin: false,
  signingAuthority: true,
  securityResponse: false,
};
