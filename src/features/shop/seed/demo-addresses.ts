/** Where the customers of the demo data live. `street` is a phrase pattern, as `Random` reads it. */
export const cities = [
  {
    street: '{Töpfergasse|Karl-Liebknecht-Straße|Am Alten Hafen} {3|17|42}',
    address: { postalCode: '04109', city: 'Leipzig', country: 'DE' },
  },
  {
    street: '{Lindengasse|Mariahilfer Straße|Neubaugasse} {8|21|64}',
    address: { postalCode: '1070', city: 'Wien', country: 'AT' },
  },
  {
    street: '{Oudegracht|Kanaalstraat|Springweg} {5|112|230}',
    address: { postalCode: '3511 AA', city: 'Utrecht', country: 'NL' },
  },
];
