#!/usr/bin/env node
// Runs the binary that the package of this platform carries.
'use strict'

const { spawnSync } = require('node:child_process')

const target = `${process.platform}-${process.arch}`
const file = process.platform === 'win32' ? 'facelint.exe' : 'facelint'

let binary
try {
  binary = require.resolve(`facelint-${target}/bin/${file}`)
} catch {
  console.error(
    `facelint: the package facelint-${target} is not installed. Either there is none for this platform, ` +
      'or optional dependencies were left out of the installation.',
  )
  process.exit(2)
}

const ran = spawnSync(binary, process.argv.slice(2), { stdio: 'inherit', windowsHide: true })
if (ran.error) {
  console.error(`facelint: cannot start ${binary}: ${ran.error.message}`)
  process.exit(2)
}
if (ran.signal) {
  process.kill(process.pid, ran.signal)
}
process.exit(ran.status ?? 2)
