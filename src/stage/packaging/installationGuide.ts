import { pathOf } from './parseAddress';
import type { ServerKind } from './serverFiles';

export interface GuideSettings {
  readonly version: string;
  readonly address: string;
  readonly office: 'own' | 'cdn';
  readonly servers: readonly ServerKind[];
  /** The share with the catalogue; null where none was named. */
  readonly share: string | null;
  readonly hasConfig: boolean;
}

const SERVER_STEPS: { readonly [K in ServerKind]: string } = {
  iis: `・IIS: web.config を、置いたフォルダーに入れたままにします。サイト、またはその下の
     アプリケーション／フォルダーのどちらでもかまいません。「静的なコンテンツ」の機能が要ります。`,
  apache: `・Apache: .htaccess を、置いたフォルダーに入れたままにします。そのフォルダーに AllowOverride All が
     要ります（mod_headers と mod_deflate も有効に）。`,
  nginx: `・nginx: nginx.conf の alias を置いた場所に直し、server { } の中に include で読み込みます。`,
};

/** What a server must do that has no file of ours. */
const BY_HAND = `・.html .js .css .json は、種類（Content-Type）を text/html、text/javascript、text/css、
     application/json とし、charset=utf-8 を付けます。
   ・taskpane.html は Cache-Control: no-cache で返します。
   ・名前に 8 桁の英数字が付くファイルは、長く保存させてかまいません。
   ・icons の画像に Cache-Control: no-store を付けないでください（リボンに表示されなくなります）。
   ・X-Frame-Options は付けないでください（Web 版の Excel で開けなくなります）。`;

/** The text beside the packaged files, for the administrator who puts them on a server. */
export function installationGuide(settings: GuideSettings): string {
  const { version, address, servers } = settings;
  const steps = servers.map((server) => SERVER_STEPS[server]);
  return `Hakaru ${version} 設置手順

置き場所: ${address}/

1. このフォルダーの中身を、${address}/ として見えるフォルダー（パスは ${pathOf(address)}）に置きます。
   動くプログラムは不要です。静的なファイルを HTTPS で返すサーバーなら何でも使えます。
2. 証明書は、利用者の端末が信頼する認証局（庁内の認証局でも可）のものを使います。
3. サーバーの設定
   ${steps.length === 0 ? BY_HAND : steps.join('\n   ')}
4. 確認: 利用者の端末のブラウザー（Edge）で ${address}/check.html を開きます。
   「すべて届いています」と出れば、置くところまでは終わりです。足りないものは名前で並びます。
   「manifest.xml は … のためのものです」と出たら、そこで正しい manifest.xml を保存し、
   サーバーのものと置き換え、次の手順で使います。
5. manifest.xml を Excel に登録します。次のどれかです。
${sharedFolder(settings)}
   ・SharePoint のアプリ カタログ: 「Office 用アプリ」に manifest.xml を登録します。この場合
     リボンのボタンは表示されません。作業ウィンドウから同じことができます。
   ・Microsoft 365 管理センターの「統合アプリ」: ［カスタム アプリをアップロード］→「Office アドイン」で
     manifest.xml を選び、配る相手を決めます。届くまで 24 時間ほどかかることがあります。
     「オプションの接続エクスペリエンス」を無効にしている組織では、この方法だけが使えます。
6. Excel での確認: ブックを開き、［ホーム］の［検証］（SharePoint なら［アドイン］）を押し、ペインが出ること。
7. 更新: 新しい版のフォルダーの中身を上書きで置き、check.html をもう一度開きます。manifest.xml を登録し直すのは、
   その <Version> が変わり、リボンのボタンが変わったときだけです。何が変わったかは CHANGELOG.md にあります。
8. 取り外し: 登録を消し、各端末で Excel を閉じて次のフォルダーの中身を消します。
   %LOCALAPPDATA%\\Microsoft\\Office\\16.0\\Wef
   （［トラスト センター］の「次回 Office を起動するとき、以前に開始したすべての Web アドインのキャッシュを
   クリアする」でも消えます。）最後にサーバーのフォルダーを消します。ブックのマークは、ペインの
   ⋯ の［マークを消す］で先に消しておきます。
${configPart(settings)}
${officePart(settings)}`;
}

function sharedFolder({ share }: GuideSettings): string {
  if (share === null) {
    return `   ・共有フォルダー（Windows のみ）: manifest.xml を共有フォルダーに置き、Excel の［ファイル］→
     ［オプション］→［トラスト センター］→［トラスト センターの設定］→［信頼されているアドイン カタログ］に
     そのフォルダーの UNC パス（\\\\サーバー名\\共有名）を追加して「メニューに表示する」を選びます。
     Excel を再起動し、［ホーム］→［アドイン］→［詳細設定］→［共有フォルダー］から追加します。
     --share を付けて作ると、全端末に配るレジストリ ファイルもできます。
     Microsoft は、この方法を試験用としています。`;
  }
  return `   ・共有フォルダー（Windows のみ）: manifest.xml を ${share} に置きます。
     catalogue.reg は、このフォルダーを信頼するカタログとして登録するレジストリ ファイルです。
       1 台で試す: catalogue.reg をダブルクリックし、Excel を再起動します。
       全端末に配る（グループ ポリシー）: グループ ポリシーの管理で GPO を作り、［ユーザーの構成］→［基本設定］→
       ［Windows の設定］→［レジストリ］→［新規作成］→［レジストリ ウィザード］で、catalogue.reg を取り込んだ
       端末の HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs を選びます。
       ログオン スクリプトなら、次の 1 行です。  reg import "${share}\\catalogue.reg"
     利用者は、［ホーム］→［アドイン］→［詳細設定］→［共有フォルダー］から一度だけ追加します。
     Microsoft は、この方法を試験用としています。`;
}

function configPart({ hasConfig }: GuideSettings): string {
  return hasConfig
    ? `
hakaru.config.json には、様式、規則の重さ、提出する局が入っています。すべてのペインがこれを読みます。
直すときは、元のファイルを直して作り直すか、このファイルを直接書き換えます（次にペインを開いたときから効きます）。
`
    : `
様式や規則の重さを庁内でそろえるには、--config hakaru.config.json を付けて作り直します。
`;
}

function officePart({ office }: GuideSettings): string {
  return office === 'cdn'
    ? `office.js は Microsoft の配信元（appsforoffice.microsoft.com）から読み込みます。利用者の端末から
そこへ HTTPS で出られることが要ります。Microsoft が公式に支持する読み込み方です。
`
    : `office-js フォルダーは Microsoft の Office JavaScript API ライブラリーの複製です。インターネットの
ない環境のために同梱しています。自前のサーバーからの配信は Microsoft の公式なサポートの対象外です
（同フォルダーの NOTICE.txt と LICENSE.md）。
`;
}
