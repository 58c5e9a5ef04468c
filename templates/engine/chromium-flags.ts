/**
 * How the browser is started. What `@sparticuz/chromium` recommends for a machine without a sandbox or a GPU, minus its
 * two flags that switch web security off (with them a `file://` secret was printed), plus a network that leads nowhere:
 * request interception alone let a prefetch and a WebSocket through.
 */
export const CHROMIUM_FLAGS: readonly string[] = [
  '--headless',
  // One process, no sandbox helper: what a function's environment allows. The isolation is in the flags below, in
  // scripting being off, and in the process holding no credentials.
  '--single-process',
  '--no-sandbox',
  '--no-zygote',
  '--disable-setuid-sandbox',
  '--in-process-gpu',
  '--disable-gpu',
  '--disable-software-rasterizer',
  '--disable-webgl',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--lang=zh-CN',
  // The same layout everywhere, and nothing in the background.
  '--hide-scrollbars',
  '--mute-audio',
  '--disable-extensions',
  '--disable-component-update',
  '--disable-background-networking',
  '--disable-domain-reliability',
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--disable-sync',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-client-side-phishing-detection',
  '--disable-component-extensions-with-background-pages',
  '--disable-default-apps',
  '--disable-hang-monitor',
  '--metrics-recording-only',
  '--password-store=basic',
  '--export-tagged-pdf',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--disable-features=AudioServiceOutOfProcess,IsolateOrigins,site-per-process,Prefetch,SpeculationRules,Translate,MediaRouter,OptimizationHints,AcceptCHFrame',
  // Every connection ends at a port that refuses it, loopback included, and no name resolves.
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--host-resolver-rules=MAP * ~NOTFOUND',
];
