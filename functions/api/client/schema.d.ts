// Made from the OpenAPI document of this service; use it with `openapi-fetch`:
//
//   import createClient from "openapi-fetch";
//   import type { paths } from "./schema.d.ts";
//   const client = createClient<paths>({ baseUrl, headers: { authorization: "Bearer ..." } });

export interface paths {
  '/api/procedures': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** 全部办理程序 */
    get: {
      parameters: {
        query?: {
          /** 上一页所给的 next，原样交回 */
          cursor?: string;
          /** 每页最多多少项 */
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ProcedureList'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/procedures/{place}/{procedure}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** 一个程序的全部规则，逐条附原文 */
    get: {
      parameters: {
        query?: {
          /** 哪一版；不写为最新 */
          version?: string;
        };
        header?: never;
        path: {
          place: string;
          procedure: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Procedure'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/procedures/{place}/{procedure}/deadlines/{deadline}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** 推算一个期限，并说明逐日怎样计算 */
    get: {
      parameters: {
        query: {
          /** 起始事件之日 */
          start: string;
          /** 暂停的时段，可以多次给出 */
          pause?: string[];
          /** 以哪一天为今天；不写为系统当日 */
          today?: string;
          /** 哪一版；不写为最新 */
          version?: string;
        };
        header?: never;
        path: {
          place: string;
          procedure: string;
          deadline: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ReckonedDeadline'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/agencies': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** 经办机构名录 */
    get: {
      parameters: {
        query?: {
          /** 上一页所给的 next，原样交回 */
          cursor?: string;
          /** 每页最多多少项 */
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['AgencyList'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/forms/{place}/{form}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** 一张表单的 JSON Schema（2020-12） */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          place: string;
          form: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/schema+json': {
              [name: string]: unknown;
            };
          };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/applications': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** 本机构的申请，最早的在前 */
    get: {
      parameters: {
        query?: {
          /** 上一页所给的 next，原样交回 */
          cursor?: string;
          /** 每页最多多少项 */
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['CasePage'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    /** 开始一件申请（草稿） */
    post: {
      parameters: {
        query?: never;
        header: {
          /** 这次请求自己的键，重试时不变 */
          'Idempotency-Key': string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: { content: { 'application/json': components['schemas']['StartApplication'] } };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Started'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        415: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/queue': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** 经办机构的办件，最先到期的在前 */
    get: {
      parameters: {
        query?: {
          /** 不写为本机构；市级复审岗可以写下属机构 */
          agency?: string;
          /** 未办结或者已办结 */
          kind?: 'open' | 'final';
          /** 上一页所给的 next，原样交回 */
          cursor?: string;
          /** 每页最多多少项 */
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['CasePage'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{caseId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** 一件案卷：阶段、期限、文书、可以办理的事项、经过 */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          caseId: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Case'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/window-applications': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** 在窗口代为建立一件申请（草稿） */
    post: {
      parameters: {
        query?: never;
        header: {
          /** 这次请求自己的键，重试时不变 */
          'Idempotency-Key': string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: { content: { 'application/json': components['schemas']['StartAtWindow'] } };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Started'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        415: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{caseId}/forms/{place}/{form}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** 一张表单现在的内容 */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          caseId: string;
          place: string;
          form: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['SavedForm'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    /** 保存一张表单（整份替换） */
    put: {
      parameters: {
        query?: never;
        header: {
          /** 读到的 ETag */
          'If-Match': string;
        };
        path: {
          caseId: string;
          place: string;
          form: string;
        };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': components['schemas']['FormBody'] } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['SavedForm'] };
        };
        201: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['SavedForm'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        412: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        415: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        428: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{caseId}/uploads': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** 材料清单和已上传的文件 */
    get: {
      parameters: {
        query?: {
          /** 上一页所给的 next，原样交回 */
          cursor?: string;
          /** 每页最多多少项 */
          limit?: number;
        };
        header?: never;
        path: {
          caseId: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['UploadList'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    /** 取得上传一个文件所用的表单 */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          caseId: string;
        };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': components['schemas']['UploadRequest'] } };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['UploadForm'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        415: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{caseId}/uploads/{material}/{upload}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    post?: never;
    /** 从申请中移除一个文件 */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          caseId: string;
          material: string;
          upload: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{caseId}/steps/{step}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** 办理一步 */
    post: {
      parameters: {
        query?: never;
        header: {
          /** 这次请求自己的键，重试时不变 */
          'Idempotency-Key': string;
          /** 读到的 ETag */
          'If-Match'?: string;
        };
        path: {
          caseId: string;
          step: string;
        };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': { [name: string]: unknown } } };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['StepTaken'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        412: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        415: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{caseId}/notices': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** 案卷的文书 */
    get: {
      parameters: {
        query?: {
          /** 上一页所给的 next，原样交回 */
          cursor?: string;
          /** 每页最多多少项 */
          limit?: number;
        };
        header?: never;
        path: {
          caseId: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['NoticeList'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{caseId}/notices/{ref}.pdf': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** 下载一份文书（PDF，归档原件） */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          caseId: string;
          ref: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/pdf': unknown } };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{caseId}/files': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** 经办人员存入案卷的文件 */
    get: {
      parameters: {
        query?: {
          /** 上一页所给的 next，原样交回 */
          cursor?: string;
          /** 每页最多多少项 */
          limit?: number;
        };
        header?: never;
        path: {
          caseId: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['RecordFileList'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    /** 取得上传一个文件所用的表单 */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          caseId: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['RecordFileForm'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{caseId}/files/{upload}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** 取得一个文件的下载地址 */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          caseId: string;
          upload: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['RecordFileLink'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/registers/bars': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** 限制登记：某日起一段时间内不予受理的机构和人员 */
    get: {
      parameters: {
        query?: {
          /** 不写为本机构；市级复审岗可以写下属机构 */
          agency?: string;
          /** 上一页所给的 next，原样交回 */
          cursor?: string;
          /** 每页最多多少项 */
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['BarList'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    /** 登记一项限制（来自原有系统、其他地区或者文书） */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { 'application/json': components['schemas']['EnterBar'] } };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['RegisterEntered'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        415: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/registers/bars/{bar}/end': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** 提前解除一项限制 */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          bar: string;
        };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': components['schemas']['SettleBar'] } };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['RegisterEntered'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        415: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/registers/bars/{bar}/discharge': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** 登记相应责任已经履行完毕 */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          bar: string;
        };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': components['schemas']['SettleBar'] } };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['RegisterEntered'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        415: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/registers/figures': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** 年度指标 */
    get: {
      parameters: {
        query?: {
          /** 不写为本机构；市级复审岗可以写下属机构 */
          agency?: string;
          /** 不写为今年 */
          year?: number;
          /** 上一页所给的 next，原样交回 */
          cursor?: string;
          /** 每页最多多少项 */
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['FigureList'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    /** 登记一项年度指标 */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { 'application/json': components['schemas']['EnterFigure'] } };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['RegisterEntered'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        415: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/registers/log': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** 登记簿的变更记录，最近的在前 */
    get: {
      parameters: {
        query?: {
          /** 不写为本机构；市级复审岗可以写下属机构 */
          agency?: string;
          /** 上一页所给的 next，原样交回 */
          cursor?: string;
          /** 每页最多多少项 */
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['RegisterLog'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/public/register': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** 定点名录：查找，或者某一日的名单 */
    get: {
      parameters: {
        query?: {
          q?: string;
          status?: 'designated' | 'suspended' | 'ended' | 'all';
          /** 某一日的名单；不晚于今天 */
          on?: string;
          /** 统筹区（其经办机构的编号），含下属各地 */
          area?: string;
          /** 经办机构的编号 */
          agency?: string;
          /** 机构类别 */
          kind?: string;
          procedure?: string;
          /** 病种，写全称 */
          disease?: string;
          /** 上一页所给的 next，原样交回 */
          cursor?: string;
          /** 每页最多多少项 */
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['RegisterPage'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/public/register/institutions/{institution}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** 一家机构的各项协议和历史 */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          institution: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['RegisterInstitution'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/public/register/publications': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** 每月公布的名录，最近的在前 */
    get: {
      parameters: {
        query?: {
          agency?: string;
          /** 上一页所给的 next，原样交回 */
          cursor?: string;
          /** 每页最多多少项 */
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['RegisterPublicationList'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/settlements': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** 医保结算系统报送结算事项，一次最多100项 */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { 'application/json': components['schemas']['ReportSettlements'] } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['SettlementAnswers'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        415: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/proposals': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** 待办提示：其他案卷的事项在本机构案卷中相应要办的步骤，最早的在前 */
    get: {
      parameters: {
        query?: {
          /** 不写为本机构 */
          agency?: string;
          /** 上一页所给的 next，原样交回 */
          cursor?: string;
          /** 每页最多多少项 */
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ProposalPage'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{caseId}/proposals/{proposal}/decline': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** 不按提示办理，理由记入案卷 */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          caseId: string;
          proposal: string;
        };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': components['schemas']['DeclineProposal'] } };
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        415: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/seals': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** 等待核准用印的文书，最早的在前 */
    get: {
      parameters: {
        query?: {
          /** 不写为本机构 */
          agency?: string;
          /** 上一页所给的 next，原样交回 */
          cursor?: string;
          /** 每页最多多少项 */
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['AwaitingSealPage'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{caseId}/notices/{ref}/approve-seal': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** 核准用印（须由作出文书以外的人） */
    post: {
      parameters: {
        query?: never;
        header?: {
          /** 读到的 ETag */
          'If-Match'?: string;
        };
        path: {
          caseId: string;
          ref: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['NoticeActTaken'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        412: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{caseId}/notices/{ref}/return-seal': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** 不予用印，退回经办人 */
    post: {
      parameters: {
        query?: never;
        header?: {
          /** 读到的 ETag */
          'If-Match'?: string;
        };
        path: {
          caseId: string;
          ref: string;
        };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': components['schemas']['ReturnSeal'] } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['NoticeActTaken'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        412: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        415: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{caseId}/notices/{ref}/withdraw': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** 撤回文书，可以同时重新出具 */
    post: {
      parameters: {
        query?: never;
        header?: {
          /** 读到的 ETag */
          'If-Match'?: string;
        };
        path: {
          caseId: string;
          ref: string;
        };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': components['schemas']['WithdrawNotice'] } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['NoticeActTaken'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        409: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        412: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        415: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        503: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/batches': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** 批量办理：一次核准多份用印，或者对多件案卷办理同一步 */
    post: {
      parameters: {
        query?: never;
        header: {
          /** 这次请求自己的键，重试时不变 */
          'Idempotency-Key': string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: { content: { 'application/json': components['schemas']['StartBatch'] } };
      responses: {
        202: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['BatchStarted'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        415: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/batches/{batchId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** 一批办理的进展 */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          batchId: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Batch'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/event-types': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** 可以推送的事件类型（CloudEvents 1.0） */
    get: {
      parameters: {
        query?: {
          /** 上一页所给的 next，原样交回 */
          cursor?: string;
          /** 每页最多多少项 */
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['EventTypeList'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/webhooks': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** 本机构的推送 */
    get: {
      parameters: {
        query?: {
          /** 上一页所给的 next，原样交回 */
          cursor?: string;
          /** 每页最多多少项 */
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['WebhookList'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    /** 新增一个推送 */
    post: {
      parameters: {
        query?: never;
        header: {
          /** 这次请求自己的键，重试时不变 */
          'Idempotency-Key': string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: { content: { 'application/json': components['schemas']['EnterWebhook'] } };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['NewWebhook'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        415: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/webhooks/{webhook}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** 一个推送 */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          webhook: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Webhook'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    post?: never;
    /** 删除一个推送；等待的消息不再发送 */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          webhook: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/webhooks/{webhook}/deliveries': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** 一个推送等待、送达和停滞的消息 */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          webhook: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['WebhookDeliveries'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/webhooks/{webhook}/pause': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** 停用一个推送；其间的事件留着 */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          webhook: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Webhook'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/webhooks/{webhook}/resume': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** 恢复一个推送；留着的事件立即推送 */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          webhook: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Webhook'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/webhooks/{webhook}/rotate': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** 更换签名密钥 */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          webhook: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['WebhookSecret'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/webhooks/{webhook}/test': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** 立即发送一条测试 */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          webhook: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['WebhookTested'] };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/webhooks/{webhook}/parked/{message}/again': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** 重新推送一条停滞的消息 */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          webhook: string;
          message: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        202: { headers: { [name: string]: unknown }; content?: never };
        401: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/public-notices': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** 公示公告，最近的在前 */
    get: {
      parameters: {
        query?: {
          /** 只看一个经办机构的 */
          agency?: string;
          /** 上一页所给的 next，原样交回 */
          cursor?: string;
          /** 每页最多多少项 */
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['PublicNoticePage'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/public-notices/{notice}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** 一项公示公告和它所列的机构 */
    get: {
      parameters: {
        query?: {
          /** 上一页所给的 next，原样交回 */
          cursor?: string;
          /** 每页最多多少项 */
          limit?: number;
        };
        header?: never;
        path: {
          notice: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['PublicNoticeNames'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/status': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** 凭收件编号和任何一份文书的查验码查办理进度 */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { 'application/json': components['schemas']['Pair'] } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['CaseStatus'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        415: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/inbox': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** 提交异议或者投诉举报 */
    post: {
      parameters: {
        query?: never;
        header: {
          /** 这次请求自己的键，重试时不变 */
          'Idempotency-Key': string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: { content: { 'application/json': components['schemas']['Report'] } };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ReportReceived'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        415: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/inbox/status': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** 凭受理编号和查询码看反映的问题办到哪一步 */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { 'application/json': components['schemas']['Pair'] } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['ReportStatus'] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        413: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        415: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        422: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/openapi.json': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** 本说明（OpenAPI 3.1） */
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              [name: string]: unknown;
            };
          };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/health': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** 服务是否可用 */
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Health'] };
        };
        429: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
        500: {
          headers: { [name: string]: unknown };
          content: { 'application/problem+json': components['schemas']['Problem'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}

export interface components {
  schemas: {
    /** 依据 */
    Citation: {
      /** 文件编号 */
      source: string;
      /** 条、款、附件 */
      place: string;
      /** 原文 */
      quote: string;
    };
    /** 不能办理的原因 */
    Refusal: {
      reason: 'unknown-step' | 'role' | 'stage' | 'standstill' | 'guard' | 'payload' | 'past';
      message: string;
      citations: components['schemas']['Citation'][];
      field?: string;
    };
    RequestError: {
      /** JSON Pointer（URI 片段形式） */
      pointer?: string;
      parameter?: string;
      header?: string;
      detail: string;
    };
    HistoryEntry: {
      n: number;
      type: string;
      label: string;
      at: string;
      actorRole: string;
      /** 办理岗位的名称；不含姓名 */
      actor: string;
      /** 这一步取得的编号 */
      number?: string;
      notices: {
        notice: string;
        number?: string;
      }[];
      deadline?: string;
      citations: components['schemas']['Citation'][];
    };
    /** 问题说明（RFC 9457） */
    Problem: {
      type: string;
      title: string;
      status: number;
      detail: string;
      /** 原因代码，供程序判断 */
      code: string;
      errors?: components['schemas']['RequestError'][];
      refusals?: components['schemas']['Refusal'][];
      citations?: components['schemas']['Citation'][];
      /** 现在的版本 */
      version?: number;
      /** 所给版本之后发生的事 */
      since?: components['schemas']['HistoryEntry'][];
      /** 故障编号 */
      reference?: string;
    };
    /** 文件 */
    Source: {
      id: string;
      title: string;
      issuers: string[];
      number?: string;
      issuedOn?: string;
      inForceFrom?: string;
      validUntil?: string;
      /** 有效期届满前90天起给出；届满后daysLeft为负，不因此停办 */
      expiry?: {
        until: string;
        daysLeft: number;
        standing: 'expiring' | 'expired';
      };
      [name: string]: unknown;
    };
    /** 文件未明或不一致之处所采用的理解 */
    Assumption: {
      id: string;
      title: string;
      quotes: components['schemas']['Citation'][];
      question: string;
      reading: string;
    };
    PayloadField: {
      name: string;
      label: string;
      kind: string;
      required: boolean;
      [name: string]: unknown;
    };
    Deadline: {
      id: string;
      label: string;
      citations: components['schemas']['Citation'][];
      assumptions?: string[];
      /** 计算规则 R1 至 R13 */
      rule: string;
      length: {
        unit: string;
        n?: number;
        [name: string]: unknown;
      };
      binds: string;
      effect: {
        kind: 'escalate' | 'lapse' | 'open' | 'bar';
        [name: string]: unknown;
      };
      [name: string]: unknown;
    };
    /** 办理程序 */
    Procedure: {
      id: string;
      version: string;
      title: string;
      source: string;
      region: string;
      applicants: {
        id: string;
        label: string;
        citations: components['schemas']['Citation'][];
        assumptions?: string[];
        [name: string]: unknown;
      }[];
      stages: {
        id: string;
        label: string;
        citations: components['schemas']['Citation'][];
        assumptions?: string[];
        kind: 'draft' | 'open' | 'final';
        [name: string]: unknown;
      }[];
      steps: {
        id: string;
        label: string;
        citations: components['schemas']['Citation'][];
        assumptions?: string[];
        actor: string[];
        from: string[];
        to: string | null;
        payload: components['schemas']['PayloadField'][];
        [name: string]: unknown;
      }[];
      deadlines: components['schemas']['Deadline'][];
      conditions: {
        id: string;
        label: string;
        citations: components['schemas']['Citation'][];
        assumptions?: string[];
        appliesTo: string[];
        test?: {
          [name: string]: unknown;
        };
        personDecides: boolean;
        [name: string]: unknown;
      }[];
      materials: {
        id: string;
        label: string;
        citations: components['schemas']['Citation'][];
        assumptions?: string[];
        appliesTo: string[];
        requiredWhen?: {
          [name: string]: unknown;
        };
        accept: string[];
        [name: string]: unknown;
      }[];
      refusalGrounds: {
        id: string;
        label: string;
        citations: components['schemas']['Citation'][];
        assumptions?: string[];
        appliesTo: string[];
        test?: {
          [name: string]: unknown;
        };
        personDecides: boolean;
        [name: string]: unknown;
      }[];
      forms: {
        form: string;
        label: string;
        appliesTo: string[];
        citations: components['schemas']['Citation'][];
      }[];
      notices: {
        id: string;
        label: string;
        citations: components['schemas']['Citation'][];
        assumptions?: string[];
        document: string;
        sealed: boolean;
        [name: string]: unknown;
      }[];
      assumptions: components['schemas']['Assumption'][];
      /** 版本的称谓，用于没有施行日期的文件 */
      versionLabel?: string;
      /** 通常的办理路径 */
      courses?: {
        id: string;
        label: string;
        appliesTo: string[];
        steps: {
          step: string;
          notice?: string;
        }[];
      }[];
      /** 评估人员的组成 */
      panels?: {
        id: string;
        label: string;
        citations: components['schemas']['Citation'][];
        assumptions?: string[];
        [name: string]: unknown;
      }[];
      /** 评估内容 */
      assessment?: {
        id: string;
        label: string;
        citations: components['schemas']['Citation'][];
        assumptions?: string[];
        [name: string]: unknown;
      }[];
      /** 人员配备标准 */
      standards?: {
        id: string;
        label: string;
        citations: components['schemas']['Citation'][];
        assumptions?: string[];
        [name: string]: unknown;
      }[];
      /** 本人的记录影响申请的人员 */
      persons?: {
        id: string;
        label: string;
        citations: components['schemas']['Citation'][];
        assumptions?: string[];
        [name: string]: unknown;
      }[];
      /** 文件提到的各方 */
      parties?: {
        id: string;
        label: string;
        citations: components['schemas']['Citation'][];
        assumptions?: string[];
        [name: string]: unknown;
      }[];
      /** 向社会公布的事项 */
      publications?: {
        id: string;
        label: string;
        citations: components['schemas']['Citation'][];
        assumptions?: string[];
        [name: string]: unknown;
      }[];
      /** 年度闸门 */
      gates?: {
        id: string;
        label: string;
        citations: components['schemas']['Citation'][];
        assumptions?: string[];
        [name: string]: unknown;
      }[];
      /** 例外 */
      exceptions?: {
        id: string;
        label: string;
        citations: components['schemas']['Citation'][];
        assumptions?: string[];
        [name: string]: unknown;
      }[];
      /** 过渡规定 */
      transitions?: {
        id: string;
        label: string;
        citations: components['schemas']['Citation'][];
        assumptions?: string[];
        [name: string]: unknown;
      }[];
      /** 其他申请事项 */
      variants?: {
        id: string;
        label: string;
        citations: components['schemas']['Citation'][];
        assumptions?: string[];
        [name: string]: unknown;
      }[];
      /** 中止、解除协议的情形 */
      grounds?: {
        id: string;
        label: string;
        citations: components['schemas']['Citation'][];
        assumptions?: string[];
        [name: string]: unknown;
      }[];
      /** 由案卷经过算出的事实 */
      derived?: {
        id: string;
        label: string;
        citations: components['schemas']['Citation'][];
        assumptions?: string[];
        [name: string]: unknown;
      }[];
      /** 从别处取得的事实 */
      supplied?: {
        id: string;
        label: string;
        citations: components['schemas']['Citation'][];
        assumptions?: string[];
        [name: string]: unknown;
      }[];
      /** 各阶段在名录中的状态 */
      standings?: {
        id: string;
        label: string;
        citations: components['schemas']['Citation'][];
        assumptions?: string[];
        [name: string]: unknown;
      }[];
      /** 人员、科室的状态 */
      parts?: {
        id: string;
        label: string;
        citations: components['schemas']['Citation'][];
        assumptions?: string[];
        [name: string]: unknown;
      }[];
      /** 从某日倒数的期限 */
      backward?: {
        id: string;
        label: string;
        citations: components['schemas']['Citation'][];
        assumptions?: string[];
        [name: string]: unknown;
      }[];
      /** 每月、每年要办的事 */
      periodic?: {
        id: string;
        label: string;
        citations: components['schemas']['Citation'][];
        assumptions?: string[];
        [name: string]: unknown;
      }[];
      /** 协议期内持续的义务 */
      duties?: {
        id: string;
        label: string;
        citations: components['schemas']['Citation'][];
        assumptions?: string[];
        [name: string]: unknown;
      }[];
      /** 与其他案卷的衔接 */
      links?: {
        id: string;
        label: string;
        citations: components['schemas']['Citation'][];
        assumptions?: string[];
        [name: string]: unknown;
      }[];
      /** 对其他协议的影响 */
      cascades?: {
        id: string;
        label: string;
        citations: components['schemas']['Citation'][];
        assumptions?: string[];
        [name: string]: unknown;
      }[];
      /** 须申请变更的重要信息 */
      importantFacts?: {
        id: string;
        label: string;
        citations: components['schemas']['Citation'][];
        assumptions?: string[];
        [name: string]: unknown;
      }[];
      /** 违约的处理 */
      measures?: {
        id: string;
        label: string;
        citations: components['schemas']['Citation'][];
        assumptions?: string[];
        [name: string]: unknown;
      }[];
      /** 救济途径 */
      disputeRoutes?: {
        id: string;
        label: string;
        citations: components['schemas']['Citation'][];
        assumptions?: string[];
        [name: string]: unknown;
      }[];
      /** 受理机构、地点、收费、咨询投诉等 */
      service: {
        id: string;
        label: string;
        citations: components['schemas']['Citation'][];
        assumptions?: string[];
        [name: string]: unknown;
      }[];
      /** 依据所出自的文件 */
      sources: components['schemas']['Source'][];
    };
    ProcedureList: {
      items: {
        id: string;
        version: string;
        title: string;
        region: string;
        source: components['schemas']['Source'];
        applicants: {
          id: string;
          label: string;
        }[];
      }[];
      /** 还有下一页时的游标，原样放进 cursor；只对同一人、同一地址、同样的条件有效 */
      next?: string;
    };
    /** 日期的推算 */
    Reckoning: {
      rule: string;
      start: string;
      end: string;
      /** false 为暂估 */
      firm: boolean;
      /** 尚未公布放假安排的年份 */
      leansOn: number[];
      /** 期限正在暂停 */
      open: boolean;
      days: {
        date: string;
        counted: boolean;
        index?: number;
        reason: string;
        paper?: string;
      }[];
      explanation: string;
    };
    ReckonedDeadline: {
      deadline: components['schemas']['Deadline'];
      length: string;
      effect: string;
      today: string;
      /** 文件未规定期限的为 null */
      reckoning: components['schemas']['Reckoning'] | null;
      /** 期满效果发生之日 */
      effectiveOn: string | null;
      assumptions: components['schemas']['Assumption'][];
    };
    AgencyList: {
      items: {
        id: string;
        name: string;
        level: 'city' | 'county';
        parent?: string;
        region: string;
        /** 办理的程序；没有即为全部 */
        handles?: string[];
        address: string;
        phone: string;
        demonstration: boolean;
      }[];
      /** 还有下一页时的游标，原样放进 cursor；只对同一人、同一地址、同样的条件有效 */
      next?: string;
    };
    ReturnSeal: {
      reason: string;
    };
    WithdrawNotice: {
      reason: string;
      /** 以新的编号和查验码重新出具一份 */
      reissue?: boolean;
    };
    NoticeActTaken: {
      caseId: string;
      event: number;
      version: number;
    };
    AwaitingSealPage: {
      items: {
        caseId: string;
        version: number;
        ref: string;
        eventNumber: number;
        notice: string;
        label: string;
        number?: string;
        institutionName: string;
        receiptNumber?: string;
        owedSince: string;
        /** 作出这份文书的岗位；不含姓名 */
        decidedBy: string;
      }[];
      /** 还有下一页时的游标，原样放进 cursor；只对同一人、同一地址、同样的条件有效 */
      next?: string;
    };
    StartBatch:
      | {
          kind: 'approve-seal';
          items: {
            caseId: string;
            eventNumber: number;
            notice: string;
            /** 列表所示的案卷版本；其后有人办理过的，这一项不办 */
            expectedVersion: number;
          }[];
        }
      | {
          kind: 'step';
          step: string;
          /** 每件都相同的填写内容，如公示日期；只用于一份文书列出全部案卷的步骤 */
          payload?: {
            [name: string]: string | boolean;
          };
          items: {
            caseId: string;
            /** 列表所示的案卷版本；其后有人办理过的，这一项不办 */
            expectedVersion: number;
          }[];
        };
    BatchStarted: {
      id: string;
    };
    Batch: {
      id: string;
      agency: string;
      kind: 'approve-seal' | 'step';
      step?: string;
      /** 办理岗位；不含姓名 */
      startedBy: string;
      at: string;
      finishedAt?: string;
      total: number;
      counts: {
        waiting: number;
        done: number;
        failed: number;
        issued: number;
      };
      items: {
        index: number;
        caseId: string;
        notice?: string;
        eventNumber?: number;
        outcome: 'waiting' | 'done' | 'failed';
        /** 没有办成的原因 */
        reason?: string;
        /** 由此产生的文书是否都已出具 */
        issued: boolean;
        institutionName?: string;
        receiptNumber?: string;
        number?: string;
      }[];
    };
    PanelMember: {
      name: string;
      organisation: string;
      profession: string;
      group?: string;
      interest: boolean;
    };
    /** 评估小组 */
    PanelSeats: {
      body?: string;
      members: components['schemas']['PanelMember'][];
    };
    DrawCandidate: {
      name: string;
      organisation: string;
      profession: string;
    };
    /** 随机抽取 */
    DrawOrder: {
      pool: components['schemas']['DrawCandidate'][];
      exclusions: {
        name: string;
        reason: string;
      }[];
      size: number;
    };
    /** 不合格的原因和整改建议 */
    AssessmentFailure: {
      reasons: {
        indicator: string;
        finding: string;
      }[];
      advice: string[];
    };
    RegisterEntry: {
      fact: string;
      label: string;
      value: unknown;
      words: string;
      /** 登记的经办机构 */
      agency: string;
      /** 限制登记的编号 */
      bar?: string;
      /** 由此得知的协议案卷 */
      caseId?: string;
      /** 仅供核对，不作为事实 */
      hint?: true;
    };
    /** 限制登记 */
    Bar: {
      id: string;
      agency: string;
      subject: 'institution' | 'person';
      fact: string;
      label: string;
      who: string;
      start: string;
      /** 限制的最后一日 */
      end?: string;
      /** 今天仍在限制期内，或者相应责任尚未履行 */
      running: boolean;
      /** 相应责任是否尚未履行完毕 */
      outstanding?: boolean;
      origin:
        | {
            kind: 'case';
            caseId: string;
            deadline: string;
            event: number;
          }
        | {
            kind: 'officer';
            /** 登记岗位；不含姓名 */
            by: string;
            at: string;
            source: string;
          };
      /** 提前解除 */
      ended?: {
        at: string;
        by: string;
        reason: string;
      };
    };
    BarList: {
      items: components['schemas']['Bar'][];
      /** 还有下一页时的游标，原样放进 cursor；只对同一人、同一地址、同样的条件有效 */
      next?: string;
      /** 可以登记的限制种类 */
      kinds: {
        fact: string;
        label: string;
        /** 相应责任是否履行完毕的事实名称 */
        outstanding?: string;
        citations: components['schemas']['Citation'][];
      }[];
    };
    EnterBar: {
      fact: string;
      subject: 'institution' | 'person';
      /** 机构名称或者人员姓名 */
      who: string;
      /** 统一社会信用代码 */
      creditCode?: string;
      /** 本系统的机构编号 */
      institution?: string;
      /** 身份证号；只保存不可还原的摘要 */
      idNumber?: string;
      /** 起算日 */
      start: string;
      /** 相应责任尚未履行完毕 */
      outstanding?: boolean;
      /** 来源：何处的文书、系统或者公告 */
      source: string;
    };
    SettleBar: {
      reason: string;
    };
    FigureList: {
      year: number;
      /** 现在采用的数值 */
      items: {
        year: number;
        fact: string;
        label: string;
        unit: string;
        value: number;
        source: string;
        /** 数据日期 */
        on: string;
        /** 登记的经办机构；本机构没有的，用上级机构的 */
        agency: string;
        /** 登记岗位；不含姓名 */
        by: string;
        at: string;
      }[];
      /** 还有下一页时的游标，原样放进 cursor；只对同一人、同一地址、同样的条件有效 */
      next?: string;
      /** 本机构登记过的全部数值，最早的在前 */
      entered: {
        year: number;
        fact: string;
        label: string;
        unit: string;
        value: number;
        source: string;
        /** 数据日期 */
        on: string;
        /** 登记的经办机构；本机构没有的，用上级机构的 */
        agency: string;
        /** 登记岗位；不含姓名 */
        by: string;
        at: string;
      }[];
      kinds: {
        fact: string;
        label: string;
        unit: string;
        citations: components['schemas']['Citation'][];
      }[];
    };
    EnterFigure: {
      fact: string;
      year: number;
      value: number;
      on: string;
      source: string;
    };
    RegisterLog: {
      items: {
        at: string;
        /** 登记岗位；不含姓名 */
        by: string;
        did: 'bar-entered' | 'bar-ended' | 'bar-discharged' | 'figure-entered' | 'register-published';
        what: string;
        why: string;
      }[];
      /** 还有下一页时的游标，原样放进 cursor；只对同一人、同一地址、同样的条件有效 */
      next?: string;
    };
    RegisterEntered: {
      id: string;
    };
    StartApplication: {
      procedure: string;
      agency: string;
      applicantKind: string;
      /** 以本机构的这一案卷为底稿 */
      copyOf?: string;
    };
    StartAtWindow: {
      procedure: string;
      applicantKind: string;
      /** 申请机构名称 */
      name: string;
      /** 统一社会信用代码 */
      creditCode: string;
      address?: string;
    };
    Started: {
      caseId: string;
    };
    CaseSummary: {
      caseId: string;
      procedure: string;
      title: string;
      agency: string;
      institution: string;
      institutionName: string;
      applicantKind: string;
      stage: {
        id: string;
        label: string;
        kind: 'draft' | 'open' | 'final';
      };
      version: number;
      receiptNumber?: string;
      submittedOn?: string;
      createdAt: string;
      updatedAt: string;
      nextDueAt?: string;
      overdue: boolean;
      noticesOwed: number;
      noticesStuck: number;
      noticesAwaitingSeal: number;
      noticesReturned: number;
    };
    CasePage: {
      items: components['schemas']['CaseSummary'][];
      /** 还有下一页时的游标，原样放进 cursor；只对同一人、同一地址、同样的条件有效 */
      next?: string;
    };
    RunningDeadline: {
      deadline: string;
      label: string;
      binds: string;
      startedBy: number;
      start: string;
      end: string | null;
      effectiveOn: string | null;
      status: 'running' | 'paused' | 'met' | 'passed';
      provisional: boolean;
      effect: string;
      reckoning: components['schemas']['Reckoning'] | null;
      citations: components['schemas']['Citation'][];
    };
    CaseNotice: {
      ref: string;
      notice: string;
      label: string;
      number?: string;
      /** 查验码 */
      code?: string;
      owedSince: string;
      state: 'awaiting-seal' | 'returned' | 'making' | 'stuck' | 'issued' | 'served' | 'withdrawn';
      issued?: {
        at: string;
        sha256: string;
        size: number;
      };
      /** 文件的电子签名 */
      signature?: {
        signedAt: string;
        subject: string;
        issuer: string;
        serial: string;
        timestamped: boolean;
      };
      /** 未能出具的原因 */
      stuck?: string;
      /** 退回的理由 */
      returned?: string;
      withdrawn?: {
        at: string;
        reason: string;
        replacedBy?: string;
      };
      /** 它所替代的文书 */
      replaces?: {
        ref: string;
        number?: string;
      };
      servedOn?: string;
      needsService: boolean;
      copies?: string;
      /** 下载地址 */
      pdf?: string;
      citations: components['schemas']['Citation'][];
    };
    NoticeList: {
      items: components['schemas']['CaseNotice'][];
      /** 还有下一页时的游标，原样放进 cursor；只对同一人、同一地址、同样的条件有效 */
      next?: string;
    };
    StepOption: {
      step: string;
      label: string;
      open: boolean;
      refusals: components['schemas']['Refusal'][];
      /** 案件已经逾期，但这一步按时做过而没有记入的，仍可补记；field 填写的日期不得晚于 doneBy */
      lateRecord?: {
        doneBy: string;
        field?: string;
      };
      payload: components['schemas']['PayloadField'][];
      /** 请求正文在接口说明中的位置 */
      schema: string;
      citations: components['schemas']['Citation'][];
    };
    /** 案卷 */
    Case: {
      caseId: string;
      procedure: string;
      title: string;
      agency: string;
      institution: string;
      institutionName: string;
      applicantKind: string;
      stage: {
        id: string;
        label: string;
        kind: 'draft' | 'open' | 'final';
      };
      version: number;
      receiptNumber?: string;
      submittedOn?: string;
      createdAt: string;
      updatedAt: string;
      nextDueAt?: string;
      overdue: boolean;
      noticesOwed: number;
      noticesStuck: number;
      noticesAwaitingSeal: number;
      noticesReturned: number;
      /** 已提交的内容；非本机构查看时个人信息已遮盖 */
      facts: {
        [name: string]: unknown;
      };
      forms: {
        form: string;
        /** 逐项填写的，填的是哪一项 */
        key?: string;
        label: string;
        values: {
          [name: string]: unknown;
        };
      }[];
      deadlines: components['schemas']['RunningDeadline'][];
      notices: components['schemas']['CaseNotice'][];
      /** 登记簿查到的情况；只给经办人员 */
      registered?: components['schemas']['RegisterEntry'][];
      options: components['schemas']['StepOption'][];
      history: components['schemas']['HistoryEntry'][];
    };
    /** 表单内容 */
    FormBody: {
      [name: string]: unknown;
    };
    SavedForm: {
      form: string;
      version: number;
      /** 原样保存的内容，对错都在 */
      input: {
        [name: string]: unknown;
      };
      /** 其中有效的部分，规范写法 */
      values: {
        [name: string]: unknown;
      };
      errors: {
        pointer: string;
        field: string;
        detail: string;
      }[];
      complete: boolean;
      savedAt?: string;
      schema: string;
    };
    UploadRequest: {
      material: string;
    };
    UploadForm: {
      material: string;
      upload: string;
      url: string;
      /** 原样放入 multipart/form-data，文件字段名 file，排在最后 */
      fields: {
        [name: string]: string;
      };
      maxBytes: number;
      accept: string[];
      /** 秒 */
      expiresIn: number;
    };
    UploadList: {
      items: {
        material: string;
        label: string;
        required: 'yes' | 'no' | 'unknown';
        explanation: string;
        accept: string[];
        maxBytes: number;
        citations: components['schemas']['Citation'][];
        uploads: {
          upload: string;
          fileName: string;
          size: number;
          state: 'usable' | 'refused';
          reason?: string;
          mediaType?: string;
          sha256?: string;
          receivedAt: string;
        }[];
      }[];
      /** 还有下一页时的游标，原样放进 cursor；只对同一人、同一地址、同样的条件有效 */
      next?: string;
    };
    StepTaken: {
      caseId: string;
      event: number;
      stage: string;
      receiptNumber?: string;
    };
    /** 待办提示 */
    Proposal: {
      id: string;
      /** 要在哪一件案卷中办理 */
      caseId: string;
      institutionName: string;
      step: string;
      /** 要办的步骤 */
      label: string;
      /** must 文件规定应当同时办理；may 由经办人员判断；record 登记来源案卷的结果 */
      binding: 'must' | 'may' | 'record';
      /** 案卷的状态现在能不能办这一步 */
      possible: boolean;
      from: {
        procedure: string;
        agency: string;
        /** 据以提出的规则，见程序数据的 links、cascades */
        rule: string;
      };
      /** 已经知道的填写内容 */
      payload: {
        [name: string]: unknown;
      };
      at: string;
      citations: components['schemas']['Citation'][];
    };
    ProposalPage: {
      items: components['schemas']['Proposal'][];
      /** 下一页的 cursor；没有表示到头 */
      next?: string;
    };
    DeclineProposal: {
      reason: string;
    };
    PublicPeriod: {
      /** 计数的第一天 */
      from: string;
      /** 最后一天，当日二十四时止 */
      until: string;
      /** 暂估：所依赖年份的放假安排尚未公布 */
      provisional: boolean;
      /** 怎样数出来的 */
      explanation?: string;
    };
    /** 公示公告 */
    PublicNotice: {
      id: string;
      title: string;
      procedure: string;
      agency: string;
      /** 文号 */
      number?: string;
      /** 发布的日期 */
      on: string;
      /** 公示中、期满、提前结束、已公布（没有公示期）、文书已撤回 */
      standing: 'open' | 'over' | 'ended' | 'told' | 'withdrawn';
      period?: components['schemas']['PublicPeriod'];
      /** 网页；向它反映问题也在那里 */
      href: string;
      citations: components['schemas']['Citation'][];
    };
    PublicNoticePage: {
      items: components['schemas']['PublicNotice'][];
      /** 还有下一页时的游标，原样放进 cursor；只对同一人、同一地址、同样的条件有效 */
      next?: string;
    };
    PublicNoticeNames: {
      notice: components['schemas']['PublicNotice'];
      items: {
        /** 反映问题时指明是哪一家 */
        of: string;
        name: string;
        kind?: string;
        address: string;
        /** 该机构的公示已提前结束 */
        left: boolean;
      }[];
      /** 还有下一页时的游标，原样放进 cursor；只对同一人、同一地址、同样的条件有效 */
      next?: string;
    };
    Pair: {
      number: string;
      code: string;
    };
    /** 办理进度（不含内容和个人信息） */
    CaseStatus: {
      procedure: string;
      institution: string;
      agency: string;
      stage: {
        id: string;
        label: string;
        kind: 'draft' | 'open' | 'final';
        meaning?: string;
      };
      deadlines: {
        label: string;
        binds: string;
        end: string;
        endIso?: string;
        provisional: boolean;
        state: string;
      }[];
      papers: {
        title: string;
        number?: string;
        date: string;
      }[];
    };
    /** 异议或者投诉举报 */
    Report: {
      /** 对哪项公示；投诉举报不写 */
      notice?: string;
      /** 公示所列的哪一家 */
      of?: string;
      /** 投诉举报：哪个经办机构 */
      agency?: string;
      /** 投诉举报：反映谁 */
      target?: '' | 'institution' | 'agency';
      /** 投诉举报：医药机构的名称 */
      institution?: string;
      /** 反映的内容 */
      text?: string;
      identity: 'anonymous' | 'named';
      /** 实名的填写；匿名的填了也不保存 */
      name?: string;
      contact?: string;
    };
    ReportReceived: {
      number: string;
      /** 查询码；不再给第二次，同一请求重发时除外 */
      code: string;
    };
    ReportStatus: {
      number: string;
      state: 'received' | 'verifying' | 'concluded';
      receivedAt: string;
      agency: string;
      answer?: {
        text: string;
        at: string;
      };
      files: {
        fileName: string;
        state: 'usable' | 'refused';
        reason?: string;
      }[];
    };
    /** 一段时间的状态 */
    RegisterStanding: {
      /** designated 定点，suspended 中止，ended 已解除或终止 */
      status: 'designated' | 'suspended' | 'ended';
      /** 阶段名称 */
      label: string;
      /** 这一期间发生的医保费用是否结算 */
      settles: boolean;
      /** 首日 */
      from: string;
      /** 末日；没有的，仍在延续 */
      until?: string;
      /** 中止、解除的情形；只有文件要求公布名单的才给出 */
      ground?: {
        label: string;
        source: string;
        place: string;
        quote: string;
      };
    };
    RegisterPage: {
      asOf: string;
      items: components['schemas']['RegisterEntry'][];
      /** 下一页的游标；没有的，已经是最后一页 */
      next?: string;
      /** 本页未满而后面还有：条件所及很少，已查过一大段 */
      partial: boolean;
    };
    /** 一家机构的定点历史 */
    RegisterInstitution: {
      institution: string;
      name: string;
      entries: {
        /** 名录条目编号 */
        id: string;
        /** 机构的名录编号，同一机构的各项协议相同 */
        institution: string;
        name: string;
        /** 统一社会信用代码 */
        creditCode?: string;
        address?: string;
        kind: string;
        kindLabel: string;
        /** 级别、等级、类别 */
        particulars: {
          label: string;
          value: string;
        }[];
        /** 协议编号 */
        agreement?: string;
        validFrom?: string;
        validUntil?: string;
        /** 经办机构 */
        agency: {
          id: string;
          name: string;
          region: string;
        };
        /** 统筹区 */
        area: {
          id: string;
          region: string;
        };
        procedure: string;
        matter: string;
        /** 按病种定点的，具备资格的病种 */
        qualifications: {
          disease: string;
          diagnosis: boolean;
          treatment: boolean;
          /** 自该日起终止 */
          endedOn?: string;
        }[];
        /** 今天的状态；尚未到首日的没有 */
        standing?: components['schemas']['RegisterStanding'];
        /** 历史，最早的在前，首尾相接 */
        history: components['schemas']['RegisterStanding'][];
      }[];
    };
    RegisterPublicationList: {
      items: {
        /** YYYY-MM */
        month: string;
        agency: {
          id: string;
          name: string;
          region: string;
        };
        /** 截至之日 */
        asOf: string;
        at: string;
        /** monthly 每月公布，ordered 另行公布 */
        occasion: 'monthly' | 'ordered';
        counts: {
          designated: number;
          suspended: number;
          ended: number;
        };
        files: {
          name: string;
          mediaType: string;
          size: number;
          sha256: string;
          href: string;
        }[];
        basis: components['schemas']['Citation'][];
      }[];
      next?: string;
    };
    RecordFileForm: {
      upload: string;
      url: string;
      /** 原样放入 multipart/form-data，文件字段名 file，排在最后 */
      fields: {
        [name: string]: string;
      };
      maxBytes: number;
      accept: string[];
      /** 秒 */
      expiresIn: number;
    };
    RecordFileList: {
      items: {
        upload: string;
        /** 上传岗位；不含姓名 */
        by: string;
        askedAt: string;
        state: 'awaited' | 'usable' | 'refused';
        fileName?: string;
        size?: number;
        reason?: string;
        mediaType?: string;
        sha256?: string;
        receivedAt?: string;
        /** 列入它的事件 */
        recordedBy: number[];
      }[];
      /** 还有下一页时的游标，原样放进 cursor；只对同一人、同一地址、同样的条件有效 */
      next?: string;
    };
    RecordFileLink: {
      url: string;
      fileName: string;
      mediaType: string;
      expiresIn: number;
    };
    Health: {
      status: 'ok';
      now: string;
    };
    /** 结算事项 */
    SettlementFact:
      | {
          /** 答复按它对应 */
          id: string;
          creditCode: string;
          /** 不写为报送方所属的；可以写下属机构 */
          agency?: string;
          kind: 'settled';
          settledOn: string;
        }
      | {
          /** 答复按它对应 */
          id: string;
          creditCode: string;
          /** 不写为报送方所属的；可以写下属机构 */
          agency?: string;
          kind: 'claim-filed';
          claim: string;
          period: string;
          filedOn: string;
        }
      | {
          /** 答复按它对应 */
          id: string;
          creditCode: string;
          /** 不写为报送方所属的；可以写下属机构 */
          agency?: string;
          kind: 'claim-paid';
          claim: string;
          outcome: 'paid' | 'paid-in-part' | 'not-paid';
          settledOn: string;
          remark?: string;
        };
    ReportSettlements: {
      /** 顺序不限，可以重复报送；其中一项有错，不影响其他各项 */
      facts: unknown[];
    };
    SettlementAnswers: {
      items: {
        /** 报送方自己的编号；读不出来的没有 */
        id?: string;
        /** recorded 已记入协议案卷；kept 已收下，一个月内记入；waiting 等申报事项到达后记入；not-needed 文件没有需要它的规定；refused 没有收下 */
        result: 'recorded' | 'kept' | 'waiting' | 'not-needed' | 'refused';
        /** 没有收下的原因，以这一项为根 */
        errors?: {
          pointer: string;
          detail: string;
        }[];
      }[];
    };
    /** 新的推送 */
    EnterWebhook: {
      url: string;
      /** 事件类型；不写为全部 */
      types?: (
        | 'cn.dingdian.case.stage-changed.v1'
        | 'cn.dingdian.notice.issued.v1'
        | 'cn.dingdian.notice.served.v1'
        | 'cn.dingdian.notice.withdrawn.v1'
        | 'cn.dingdian.deadline.passed.v1'
        | 'cn.dingdian.deadline.moved.v1'
        | 'cn.dingdian.agreement.started.v1'
        | 'cn.dingdian.agreement.suspended.v1'
        | 'cn.dingdian.agreement.resumed.v1'
        | 'cn.dingdian.agreement.terminated.v1'
        | 'cn.dingdian.agreement.lapsed.v1'
      )[];
      description?: string;
    };
    Webhook: {
      id: string;
      url: string;
      /** 事件类型；空为全部 */
      types: string[];
      description: string;
      createdAt: string;
      paused?: {
        /** owner 自行停用；failing 连续三天没有送达；gone 接收方答复 410 */
        because: 'owner' | 'failing' | 'gone';
        at: string;
      };
      /** 自何时起没有一次成功 */
      failingSince?: string;
      /** 更换密钥后，旧密钥同时签名到何时 */
      bothKeysUntil?: string;
    };
    WebhookList: {
      items: components['schemas']['Webhook'][];
      /** 还有下一页时的游标，原样放进 cursor；只对同一人、同一地址、同样的条件有效 */
      next?: string;
    };
    NewWebhook: {
      id: string;
      url: string;
      /** 事件类型；空为全部 */
      types: string[];
      description: string;
      createdAt: string;
      paused?: {
        /** owner 自行停用；failing 连续三天没有送达；gone 接收方答复 410 */
        because: 'owner' | 'failing' | 'gone';
        at: string;
      };
      /** 自何时起没有一次成功 */
      failingSince?: string;
      /** 更换密钥后，旧密钥同时签名到何时 */
      bothKeysUntil?: string;
      /** 签名密钥（whsec_…），只给这一次；用同一个 Idempotency-Key 重试时不再给 */
      secret?: string;
    };
    WebhookDeliveries: {
      /** 等待推送的前50条，同一案卷的按先后排列 */
      waiting: {
        /** 消息编号，即请求头 webhook-id，重发时不变 */
        id: string;
        type: string;
        subject: string;
        eventNumber: number;
        queuedAt: string;
        tries: number;
        last?: {
          at: string;
          /** 接收方答复的 HTTP 状态；没有答复的不给 */
          status?: number;
          /** 没有得到答复的原因 */
          failure?: 'name' | 'address' | 'tls' | 'connection' | 'time' | 'answer';
          /** 接收方答复的开头 */
          excerpt?: string;
          milliseconds: number;
        };
      }[];
      /** 三天没有送达、已经停止重试的 */
      parked: {
        /** 消息编号，即请求头 webhook-id，重发时不变 */
        id: string;
        type: string;
        subject: string;
        eventNumber: number;
        queuedAt: string;
        tries: number;
        last?: {
          at: string;
          /** 接收方答复的 HTTP 状态；没有答复的不给 */
          status?: number;
          /** 没有得到答复的原因 */
          failure?: 'name' | 'address' | 'tls' | 'connection' | 'time' | 'answer';
          /** 接收方答复的开头 */
          excerpt?: string;
          milliseconds: number;
        };
      }[];
      /** 最近50条已经送达的，以及测试 */
      delivered: {
        /** 消息编号，即请求头 webhook-id，重发时不变 */
        id: string;
        type: string;
        subject: string;
        eventNumber: number;
        queuedAt: string;
        tries: number;
        last?: {
          at: string;
          /** 接收方答复的 HTTP 状态；没有答复的不给 */
          status?: number;
          /** 没有得到答复的原因 */
          failure?: 'name' | 'address' | 'tls' | 'connection' | 'time' | 'answer';
          /** 接收方答复的开头 */
          excerpt?: string;
          milliseconds: number;
        };
      }[];
    };
    WebhookSecret: {
      secret: string;
    };
    WebhookTested: {
      delivered: boolean;
      attempt: {
        at: string;
        /** 接收方答复的 HTTP 状态；没有答复的不给 */
        status?: number;
        /** 没有得到答复的原因 */
        failure?: 'name' | 'address' | 'tls' | 'connection' | 'time' | 'answer';
        /** 接收方答复的开头 */
        excerpt?: string;
        milliseconds: number;
      };
    };
    EventTypeList: {
      items: {
        type:
          | 'cn.dingdian.case.stage-changed.v1'
          | 'cn.dingdian.notice.issued.v1'
          | 'cn.dingdian.notice.served.v1'
          | 'cn.dingdian.notice.withdrawn.v1'
          | 'cn.dingdian.deadline.passed.v1'
          | 'cn.dingdian.deadline.moved.v1'
          | 'cn.dingdian.agreement.started.v1'
          | 'cn.dingdian.agreement.suspended.v1'
          | 'cn.dingdian.agreement.resumed.v1'
          | 'cn.dingdian.agreement.terminated.v1'
          | 'cn.dingdian.agreement.lapsed.v1'
          | 'cn.dingdian.webhook.ping.v1';
        label: string;
        description: string;
        /** 数据的 JSON Schema 所在地址 */
        dataschema: string;
      }[];
      /** 还有下一页时的游标，原样放进 cursor；只对同一人、同一地址、同样的条件有效 */
      next?: string;
    };
  };
}
