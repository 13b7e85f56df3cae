/** @type {import('next').NextConfig} */
export default {
  redirects: () => Promise.resolve([{ source: '/', destination: '/uk', permanent: false }]),
  // The texts that the examples share are TypeScript. What is installed of the kit is not, and needs no line here.
  transpilePackages: ['@resilience-kit/example-frameworks'],
};
