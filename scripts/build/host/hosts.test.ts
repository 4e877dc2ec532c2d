import { expect, test } from 'vitest';
import { headersFile } from './headers-file.ts';
import { nginxConfig } from './nginx.ts';
import { HEADERS } from './rules.ts';

test.each(['/', '/docs/handbook/'])('_headers names every path under %s', (base) => {
  const lines = headersFile(base, ['en']).split('\n');
  const paths = lines.filter((line) => line.startsWith('/'));
  expect(paths[0]).toBe(`${base}*`);
  expect(paths.every((path) => path.startsWith(base))).toBe(true);
  expect(paths).toContain(`${base}_astro/*`);
  expect(paths).toContain(`${base}en/_astro/*`);
  for (const [name, value] of Object.entries(HEADERS)) expect(lines).toContain(`  ${name}: ${value}`);
  // The limits of the hosts: 100 rules, 2000 characters a line.
  expect(paths.length).toBeLessThan(100);
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(2000);
});

test('the policy lets nothing but the own host and named inline scripts in', () => {
  const policy = HEADERS['Content-Security-Policy'] ?? '';
  const script = policy.split('; ').find((directive) => directive.startsWith('script-src')) ?? '';
  expect(policy).toMatch(/^default-src 'none';/u);
  expect(policy).not.toMatch(/'unsafe-inline'|'unsafe-eval'|https?:|\*/u);
  expect(script.match(/'sha256-[\w+/]{43}='/gu)).toHaveLength(3);
});

test('nginx serves a base from any folder', () => {
  const config = nginxConfig({ root: '/srv/site/', base: '/a.b/', port: 80, locales: ['en'] });
  expect(config).toContain('location /a.b/ {\n    alias /srv/site/;');
  expect(config).toContain('location = /a.b { return 308 /a.b/; }');
  expect(config).toContain('"~^/a\\.b/_astro/"');
  expect(config).toContain('"~^/a\\.b/en/_astro/"');
  expect(config).toContain('error_page 403 404 =404 /a.b/404.html;');
  expect(config).toMatch(
    /location \/a\.b\/en\/ \{\n {4}alias \/srv\/site\/en\/;[^}]*=404 \/a\.b\/en\/404\.html;/u,
  );
});
