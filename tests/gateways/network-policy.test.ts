import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { createNetworkPolicy } from '../../src/gateways/network-policy.ts';
import { webhookUrlFault } from '../../src/gateways/webhook-url.ts';

const nothingListed = createNetworkPolicy([]);

describe('the networks of outgoing connections', () => {
  test.each([
    '1.1.1.1',
    '9.255.255.255',
    '11.0.0.0',
    '100.63.255.255',
    '100.128.0.0',
    '126.255.255.255',
    '128.0.0.0',
    '169.253.255.255',
    '169.255.0.0',
    '172.15.255.255',
    '172.32.0.0',
    '192.0.1.0',
    '192.167.255.255',
    '192.169.0.0',
    '198.17.255.255',
    '198.20.0.0',
    '223.255.255.255',
    '2606:4700::1111',
    '2001:200::1',
    '2a00:1450:4001:81b::200e',
    '3ffe::1',
    // IPv4-mapped and NAT64, of a public IPv4 address
    '::ffff:1.1.1.1',
    '::ffff:101:101',
    '64:ff9b::1.1.1.1',
    '64:ff9b::101:101',
  ])('%s is public', (ip) => {
    expect(nothingListed.isAllowed(ip)).toBe(true);
  });

  test.each([
    ['this network', '0.0.0.0'],
    ['this network', '0.255.255.255'],
    ['private', '10.0.0.0'],
    ['private', '10.255.255.255'],
    ['CGNAT', '100.64.0.0'],
    ['CGNAT', '100.127.255.255'],
    ['loopback', '127.0.0.1'],
    ['loopback', '127.255.255.255'],
    ['link-local', '169.254.0.0'],
    ['cloud metadata', '169.254.169.254'],
    ['private', '172.16.0.0'],
    ['private', '172.31.255.255'],
    ['IETF protocols', '192.0.0.8'],
    ['documentation', '192.0.2.1'],
    ['6to4 relay', '192.88.99.1'],
    ['private', '192.168.0.0'],
    ['private', '192.168.255.255'],
    ['benchmarking', '198.18.0.0'],
    ['benchmarking', '198.19.255.255'],
    ['documentation', '198.51.100.1'],
    ['documentation', '203.0.113.1'],
    ['multicast', '224.0.0.1'],
    ['multicast', '239.255.255.255'],
    ['reserved', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['unspecified', '::'],
    ['loopback', '::1'],
    ['IPv4-compatible', '::1.1.1.1'],
    ['IPv4-compatible', '::127.0.0.1'],
    ['IPv4-mapped', '::ffff:127.0.0.1'],
    ['IPv4-mapped', '::ffff:7f00:1'],
    ['IPv4-mapped', '0:0:0:0:0:ffff:a9fe:a9fe'],
    ['IPv4-translated', '::ffff:0:1.1.1.1'],
    ['NAT64', '64:ff9b::127.0.0.1'],
    ['NAT64', '64:ff9b::a9fe:a9fe'],
    ['NAT64', '64:ff9b::1'],
    ['NAT64', '64:ff9b::'],
    ['local NAT64', '64:ff9b:1::1.1.1.1'],
    ['discard', '100::1'],
    ['Teredo', '2001::1'],
    ['Teredo', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
    ['benchmarking', '2001:2::1'],
    ['ORCHID', '2001:20::1'],
    ['documentation', '2001:db8::1'],
    ['6to4', '2002::1'],
    ['6to4', '2002:7f00:1::1'],
    ['6to4', '2002:101:101::1'],
    ['documentation', '3fff::1'],
    ['segment routing', '5f00::1'],
    ['unique local', 'fc00::1'],
    ['unique local', 'fd00:ec2::254'],
    ['link-local', 'fe80::1'],
    ['link-local with a zone', 'fe80::1%eth0'],
    ['site-local', 'fec0::1'],
    ['multicast', 'ff02::1'],
    ['a spelling that programs interpret differently', '0177.0.0.1'],
    ['a spelling that programs interpret differently', '127.1'],
    ['a name', 'localhost'],
    ['nothing', ''],
  ])('%s is not public: %s', (_kind, ip) => {
    expect(nothingListed.isAllowed(ip)).toBe(false);
  });

  test('no IP address is public that ipaddr.js classifies as special', () => {
    const isSpecial = (ip: string) => ipaddr.process(ip).range() !== 'unicast';
    const embeds = (ip: string) => ip.startsWith('64:ff9b::');
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (ip) => {
        if (isSpecial(ip) && !embeds(ip)) expect([ip, nothingListed.isAllowed(ip)]).toEqual([ip, false]);
      }),
      { numRuns: 2_000 },
    );
    type Network = [ipaddr.IPv4 | ipaddr.IPv6, number];
    for (const { prototype } of [ipaddr.IPv4, ipaddr.IPv6]) {
      const { SpecialRanges: ranges } = prototype as unknown as {
        SpecialRanges: Record<string, Network | Network[]>;
      };
      const starts = Object.values(ranges).flatMap((networks) =>
        (Array.isArray(networks[0]) ? (networks as Network[]) : [networks as Network]).map(([ip]) =>
          ip.toString(),
        ),
      );
      expect(starts.length).toBeGreaterThan(8);
      expect(starts.filter((ip) => nothingListed.isAllowed(ip))).toEqual([]);
    }
  });

  test('a listed network is allowed, in each of its spellings, and no other', () => {
    const policy = createNetworkPolicy(['127.0.0.0/8', 'fd00::/8']);
    const allowed = ['127.0.0.1', '::ffff:127.9.9.9', '64:ff9b::7f00:1', 'fd12::1', '1.1.1.1'];
    expect(allowed.filter((ip) => !policy.isAllowed(ip))).toEqual([]);
    expect(['::1', '10.0.0.1', 'fc00::1'].filter((ip) => policy.isAllowed(ip))).toEqual([]);
    expect([policy.isListed('1.1.1.1'), policy.isListed('127.0.0.1')]).toEqual([false, true]);
  });
});

describe('the URL of a webhook', () => {
  test.each([
    'https://shop.example/hooks',
    'https://shop.example:8443/hooks?key=a',
    'https://1.1.1.1/',
    'https://[2606:4700::1111]/',
    'https://bücher.example/',
    'https://shop.example:443/',
  ])('%s is accepted', (url) => {
    expect(webhookUrlFault(url, nothingListed)).toBeUndefined();
  });

  test.each([
    ['is not a URL', 'shop.example/hooks'],
    ['is not a URL', 'https://'],
    ['does not start with https://', 'http://shop.example/'],
    ['does not start with https://', 'http://1.1.1.1/'],
    ['does not start with https://', 'file:///etc/passwd'],
    ['does not start with https://', 'gopher://shop.example/'],
    ['contains credentials', 'https://user@shop.example/'],
    ['contains credentials', 'https://user:password@shop.example/'],
    ['contains credentials', 'https://:password@shop.example/'],
    ['contains a fragment', 'https://shop.example/#part'],
    ['has an IP address that is not public', 'https://169.254.169.254/latest/meta-data'],
    ['has an IP address that is not public', 'https://127.0.0.1/'],
    ['has an IP address that is not public', 'https://127.1/'],
    ['has an IP address that is not public', 'https://0177.0.0.1/'],
    ['has an IP address that is not public', 'https://0x7f.0.0.1/'],
    ['has an IP address that is not public', 'https://2130706433/'],
    ['has an IP address that is not public', 'https://017700000001/'],
    ['has an IP address that is not public', 'https://１２７.０.０.１/'],
    ['has an IP address that is not public', 'https://127.0.0.1./'],
    ['has an IP address that is not public', 'https://0/'],
    ['has an IP address that is not public', 'https://[::1]/'],
    ['has an IP address that is not public', 'https://[::]/'],
    ['has an IP address that is not public', 'https://[::ffff:127.0.0.1]/'],
    ['has an IP address that is not public', 'https://[::ffff:7f00:1]/'],
    ['has an IP address that is not public', 'https://[64:ff9b::a9fe:a9fe]/'],
    ['has an IP address that is not public', 'https://[fd00:ec2::254]/'],
    ['has a host name that is not public', 'https://localhost/'],
    ['has a host name that is not public', 'https://LOCALHOST./'],
    ['has a host name that is not public', 'https://a.localhost/'],
    ['has a host name that is not public', 'https://metadata.google.internal/'],
    ['has a host name that is not public', 'https://printer.local/'],
    ['has a host name that is not public', 'https://redis/'],
    ['has a host name that is not public', 'https://router.home.arpa/'],
    ['has a port below 1024 that is not the default port', 'https://shop.example:22/'],
    ['has a port below 1024 that is not the default port', 'https://shop.example:80/'],
  ])('%s: %s', (fault, url) => {
    expect(webhookUrlFault(url, nothingListed)).toBe(fault);
  });

  test.each([
    [undefined, 'http://127.0.0.1:4000/'],
    [undefined, 'http://localhost:4000/'],
    [undefined, 'http://receiver:4000/'],
    [undefined, 'https://127.0.0.1:4000/'],
    ['does not start with https://', 'http://1.1.1.1/'],
    ['does not start with https://', 'http://10.0.0.1/'],
    ['has an IP address that is not public', 'https://10.0.0.1/'],
  ])('with 127.0.0.0/8 listed: %s for %s', (fault, url) => {
    expect(webhookUrlFault(url, createNetworkPolicy(['127.0.0.0/8']))).toBe(fault);
  });
});
