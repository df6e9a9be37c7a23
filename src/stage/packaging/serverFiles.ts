import { pathOf } from './parseAddress';

export const SERVERS = ['iis', 'apache', 'nginx'] as const;
export type ServerKind = (typeof SERVERS)[number];

interface ServedFolder {
  readonly address: string;
  /** The policy of the pane's page. */
  readonly policy: string;
  /** Paths of all that the server hands to the pane. */
  readonly paths: readonly string[];
}

/** Text is UTF-8, whatever the server says of others; scripts have a type that nosniff lets run. */
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  xml: 'text/xml',
  txt: 'text/plain',
  md: 'text/plain',
  png: 'image/png',
};
const TEXTS = Object.keys(TYPES).filter((ending) => ending !== 'png');
const FOR_GOOD = 'public, max-age=31536000, immutable';
/** What changes keeps its name: the browser asks each time whether it has changed. */
const ASK = 'no-cache';
/** What may be kept for good: its name changes with its content. */
const HASHED = String.raw`\.[0-9a-f]{8}\.(js|css)$`;

/** Headers of everything; the pages' own policies are as strict, and both must allow a thing. */
function headers(policy: string): readonly (readonly [name: string, value: string])[] {
  return [
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'no-referrer'],
    ['Content-Security-Policy', policy],
  ];
}

const writers: Readonly<
  Record<ServerKind, { readonly file: string; readonly write: (folder: ServedFolder) => string }>
> = {
  iis: { file: 'web.config', write: webConfig },
  apache: { file: '.htaccess', write: htaccess },
  nginx: { file: 'nginx.conf', write: nginxConf },
};

/** A server's settings by the name of their file. */
export function serverFile(
  kind: ServerKind,
  folder: ServedFolder,
): readonly [name: string, text: string] {
  const { file, write } = writers[kind];
  return [file, write(folder)];
}

function nginxConf({ address, policy }: ServedFolder): string {
  const path = pathOf(address);
  const types = Object.entries(TYPES).map(([ending, type]) => `        ${type} ${ending};`);
  const texts = [...new Set(TEXTS.map((ending) => TYPES[ending]))].filter(
    (type) => type !== 'text/html',
  );
  return `# Hakaru (${address})
# nginx.conf の server { } の中に、include で読み込みます。
# Include this inside a server { } block of nginx.conf:
#     include /srv/hakaru/nginx.conf;
location ^~ ${path} {
    # このフォルダーを置いた場所に直してください（最後の / を残す）。 / Where this folder is; keep the last slash.
    alias /srv/hakaru/;
    index check.html;

    types {
${types.join('\n')}
    }
    charset utf-8;
    charset_types ${texts.join(' ')};
    gzip on;
    gzip_min_length 1024;
    gzip_types ${texts.join(' ')};

    set $hakaru_cache "${ASK}";
    if ($uri ~ "${HASHED}") {
        set $hakaru_cache "${FOR_GOOD}";
    }
    add_header Cache-Control $hakaru_cache;
${headers(policy)
  .map(([name, value]) => `    add_header ${name} "${value}" always;`)
  .join('\n')}

    location ~ "/(nginx\\.conf|web\\.config|\\.htaccess)$" {
        return 404;
    }
}
`;
}

function htaccess({ address, policy }: ServedFolder): string {
  const types = Object.entries(TYPES).map(([ending, type]) => `    AddType ${type} .${ending}`);
  const texts = [...new Set(TEXTS.map((ending) => TYPES[ending]))];
  return `# Hakaru (${address})
# 置いたフォルダーで AllowOverride FileInfo Indexes AuthConfig（または All）が要ります。
# mod_headers と mod_deflate も有効にしてください（a2enmod headers deflate）。
# Needs AllowOverride FileInfo Indexes AuthConfig (or All) for this folder, mod_headers and mod_deflate.
<IfModule mod_mime.c>
    AddDefaultCharset utf-8
    AddCharset utf-8 ${TEXTS.map((ending) => `.${ending}`).join(' ')}
${types.join('\n')}
</IfModule>
<IfModule mod_dir.c>
    DirectoryIndex check.html
</IfModule>
<IfModule mod_deflate.c>
    AddOutputFilterByType DEFLATE ${texts.join(' ')}
</IfModule>
<IfModule mod_headers.c>
    Header always unset X-Frame-Options
    Header unset X-Frame-Options
${headers(policy)
  .map(([name, value]) => `    Header always set ${name} "${value}"`)
  .join('\n')}
    Header set Cache-Control "${ASK}"
    <FilesMatch "${HASHED}">
        Header set Cache-Control "${FOR_GOOD}"
    </FilesMatch>
</IfModule>
<FilesMatch "^(nginx\\.conf|web\\.config|\\.htaccess)$">
    Require all denied
</FilesMatch>
`;
}

function webConfig({ address, policy, paths }: ServedFolder): string {
  const hashed = new RegExp(HASHED);
  const types = Object.entries(TYPES).map(([ending, type]) => {
    const full = TEXTS.includes(ending) ? `${type}; charset=utf-8` : type;
    return `      <remove fileExtension=".${ending}" />
      <mimeMap fileExtension=".${ending}" mimeType="${full}" />`;
  });
  const added = headers(policy).map(
    ([name, value]) => `        <remove name="${name}" />
        <add name="${name}" value="${value}" />`,
  );
  const kept = paths
    .filter((path) => hashed.test(path))
    .map(
      (path) => `  <location path="${path}">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" />
      </staticContent>
    </system.webServer>
  </location>`,
    );
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- Hakaru (${address.replaceAll('--', '- -')}) -->
<configuration>
  <system.webServer>
    <defaultDocument>
      <files>
        <clear />
        <add value="check.html" />
      </files>
    </defaultDocument>
    <staticContent>
${types.join('\n')}
      <clientCache cacheControlMode="DisableCache" />
    </staticContent>
    <urlCompression doStaticCompression="true" />
    <httpProtocol>
      <customHeaders>
        <remove name="X-Frame-Options" />
${added.join('\n')}
      </customHeaders>
    </httpProtocol>
  </system.webServer>
${kept.join('\n')}
</configuration>
`;
}
