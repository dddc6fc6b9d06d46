import type {NextConfig} from 'next';

const config: NextConfig = {
  // `prerender` reads the texts from the package’s own folder.
  serverExternalPackages: ['family-education-widgets'],
};

export default config;
