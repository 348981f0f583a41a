import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FUSES } from './distribution.ts';

const HELPERS = ['', ' (GPU)', ' (Plugin)', ' (Renderer)'];

/** A folder like an unpacked Electron for macOS, as far as packaging looks at it: its property lists, and its fuses. */
export function makeMacDistribution(folder: string): void {
  const contents = join(folder, 'Electron.app', 'Contents');
  const frameworks = join(contents, 'Frameworks');
  bundle(contents, 'Electron');
  for (const suffix of HELPERS) {
    const name = `Electron Helper${suffix}`;
    bundle(join(frameworks, `${name}.app`, 'Contents'), name);
  }
  translated(join(contents, 'Resources'));
  const framework = join(frameworks, 'Electron Framework.framework');
  const version = join(framework, 'Versions', 'A');
  translated(join(version, 'Resources'));
  writeFileSync(join(version, 'Electron Framework'), FUSES, { mode: 0o755 });
  symlinkSync('A', join(framework, 'Versions', 'Current'));
  for (const name of ['Electron Framework', 'Resources'])
    symlinkSync(join('Versions', 'Current', name), join(framework, name));
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(folder, name), name);
}

function bundle(contents: string, name: string): void {
  mkdirSync(join(contents, 'MacOS'), { recursive: true });
  writeFileSync(join(contents, 'MacOS', name), 'stand-in', { mode: 0o755 });
  writeFileSync(
    join(contents, 'Info.plist'),
    `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
<key>CFBundleExecutable</key><string>${name}</string>
<key>CFBundleIdentifier</key><string>com.github.Electron</string>
<key>CFBundleName</key><string>${name}</string>
<key>CFBundlePackageType</key><string>APPL</string>
<key>CFBundleVersion</key><string>45.0.0</string>
<key>LSMinimumSystemVersion</key><string>13.0</string>
</dict></plist>
`,
  );
}

function translated(resources: string): void {
  for (const language of ['fr', 'en', 'de']) {
    mkdirSync(join(resources, `${language}.lproj`), { recursive: true });
    writeFileSync(join(resources, `${language}.lproj`, 'locale.pak'), '');
  }
}
