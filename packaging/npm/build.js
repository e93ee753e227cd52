// Writes the npm packages: `node build.js BINARY OUT [PLATFORM-ARCH]`.
//
// The package `facelint` holds a script that starts the binary; the binary itself is in a package for its
// platform, of which the package manager installs the one that fits.
'use strict'

const fs = require('node:fs')
const path = require('node:path')

const TARGETS = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64', 'win32-arm64']

const [binary, out, target = `${process.platform}-${process.arch}`] = process.argv.slice(2)
if (!binary || !out || !TARGETS.includes(target)) {
  console.error(`usage: node build.js BINARY OUT [${TARGETS.join('|')}]`)
  process.exit(2)
}

const root = path.join(__dirname, '..', '..')
const manifest = fs.readFileSync(path.join(root, 'Cargo.toml'), 'utf8')
const value = (key) => {
  const found = manifest.match(new RegExp(`^${key} = "(.*)"$`, 'm'))
  if (!found) throw new Error(`Cargo.toml has no ${key}`)
  return found[1]
}
const version = value('version')
const common = {
  version,
  description: value('description'),
  license: '(MIT OR Apache-2.0)',
  keywords: ['privacy', 'static-analysis', 'linter', 'biometrics', 'pipl'],
}

const write = (name, fields, files) => {
  const dir = path.join(out, name)
  fs.mkdirSync(path.join(dir, 'bin'), { recursive: true })
  fs.writeFileSync(path.join(dir, 'package.json'), `${JSON.stringify({ name, ...common, ...fields }, null, 2)}\n`)
  for (const license of ['LICENSE-APACHE', 'LICENSE-MIT']) {
    fs.copyFileSync(path.join(root, license), path.join(dir, license))
  }
  for (const [from, to] of files) {
    fs.copyFileSync(from, path.join(dir, to))
    fs.chmodSync(path.join(dir, to), 0o755)
  }
  console.log(dir)
}

const [platform, arch] = target.split('-')
const file = platform === 'win32' ? 'facelint.exe' : 'facelint'
write(`facelint-${target}`, { os: [platform], cpu: [arch], files: ['bin'] }, [[binary, `bin/${file}`]])
write(
  'facelint',
  {
    bin: { facelint: 'bin/facelint.js' },
    files: ['bin'],
    engines: { node: '>=16' },
    optionalDependencies: Object.fromEntries(TARGETS.map((each) => [`facelint-${each}`, version])),
  },
  [
    [path.join(__dirname, 'facelint.js'), 'bin/facelint.js'],
    [path.join(root, 'README.md'), 'README.md'],
  ],
)
