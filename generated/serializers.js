// Generated from the contract by `make generate`. Do not edit.
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

var require_formats = __commonJS({
  "node_modules/ajv-formats/dist/formats.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.formatNames = exports.fastFormats = exports.fullFormats = void 0;
    function fmtDef(validate, compare) {
      return { validate, compare };
    }
    exports.fullFormats = {
      // date: http://tools.ietf.org/html/rfc3339#section-5.6
      date: fmtDef(date, compareDate),
      // date-time: http://tools.ietf.org/html/rfc3339#section-5.6
      time: fmtDef(getTime(true), compareTime),
      "date-time": fmtDef(getDateTime(true), compareDateTime),
      "iso-time": fmtDef(getTime(), compareIsoTime),
      "iso-date-time": fmtDef(getDateTime(), compareIsoDateTime),
      // duration: https://tools.ietf.org/html/rfc3339#appendix-A
      duration: /^P(?!$)((\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?|(\d+W)?)$/,
      uri,
      "uri-reference": /^(?:[a-z][a-z0-9+\-.]*:)?(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'"()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?(?:\?(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i,
      // uri-template: https://tools.ietf.org/html/rfc6570
      "uri-template": /^(?:(?:[^\x00-\x20"'<>%\\^`{|}]|%[0-9a-f]{2})|\{[+#./;?&=,!@|]?(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?(?:,(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?)*\})*$/i,
      // For the source: https://gist.github.com/dperini/729294
      // For test cases: https://mathiasbynens.be/demo/url-regex
      url: /^(?:https?|ftp):\/\/(?:\S+(?::\S*)?@)?(?:(?!(?:10|127)(?:\.\d{1,3}){3})(?!(?:169\.254|192\.168)(?:\.\d{1,3}){2})(?!172\.(?:1[6-9]|2\d|3[0-1])(?:\.\d{1,3}){2})(?:[1-9]\d?|1\d\d|2[01]\d|22[0-3])(?:\.(?:1?\d{1,2}|2[0-4]\d|25[0-5])){2}(?:\.(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-4]))|(?:(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)(?:\.(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)*(?:\.(?:[a-z\u{00a1}-\u{ffff}]{2,})))(?::\d{2,5})?(?:\/[^\s]*)?$/iu,
      email: /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i,
      hostname: /^(?=.{1,253}\.?$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[-0-9a-z]{0,61}[0-9a-z])?)*\.?$/i,
      // optimized https://www.safaribooksonline.com/library/view/regular-expressions-cookbook/9780596802837/ch07s16.html
      ipv4: /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/,
      ipv6: /^((([0-9a-f]{1,4}:){7}([0-9a-f]{1,4}|:))|(([0-9a-f]{1,4}:){6}(:[0-9a-f]{1,4}|((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){5}(((:[0-9a-f]{1,4}){1,2})|:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){4}(((:[0-9a-f]{1,4}){1,3})|((:[0-9a-f]{1,4})?:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){3}(((:[0-9a-f]{1,4}){1,4})|((:[0-9a-f]{1,4}){0,2}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){2}(((:[0-9a-f]{1,4}){1,5})|((:[0-9a-f]{1,4}){0,3}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){1}(((:[0-9a-f]{1,4}){1,6})|((:[0-9a-f]{1,4}){0,4}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(:(((:[0-9a-f]{1,4}){1,7})|((:[0-9a-f]{1,4}){0,5}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:)))$/i,
      regex,
      // uuid: http://tools.ietf.org/html/rfc4122
      uuid: /^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
      // JSON-pointer: https://tools.ietf.org/html/rfc6901
      // uri fragment: https://tools.ietf.org/html/rfc3986#appendix-A
      "json-pointer": /^(?:\/(?:[^~/]|~0|~1)*)*$/,
      "json-pointer-uri-fragment": /^#(?:\/(?:[a-z0-9_\-.!$&'()*+,;:=@]|%[0-9a-f]{2}|~0|~1)*)*$/i,
      // relative JSON-pointer: http://tools.ietf.org/html/draft-luff-relative-json-pointer-00
      "relative-json-pointer": /^(?:0|[1-9][0-9]*)(?:#|(?:\/(?:[^~/]|~0|~1)*)*)$/,
      // the following formats are used by the openapi specification: https://spec.openapis.org/oas/v3.0.0#data-types
      // byte: https://github.com/miguelmota/is-base64
      byte,
      // signed 32 bit integer
      int32: { type: "number", validate: validateInt32 },
      // signed 64 bit integer
      int64: { type: "number", validate: validateInt64 },
      // C-type float
      float: { type: "number", validate: validateNumber },
      // C-type double
      double: { type: "number", validate: validateNumber },
      // hint to the UI to hide input strings
      password: true,
      // unchecked string payload
      binary: true
    };
    exports.fastFormats = {
      ...exports.fullFormats,
      date: fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\d$/, compareDate),
      time: fmtDef(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, compareTime),
      "date-time": fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\dt(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, compareDateTime),
      "iso-time": fmtDef(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, compareIsoTime),
      "iso-date-time": fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\d[t\s](?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, compareIsoDateTime),
      // uri: https://github.com/mafintosh/is-my-json-valid/blob/master/formats.js
      uri: /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/)?[^\s]*$/i,
      "uri-reference": /^(?:(?:[a-z][a-z0-9+\-.]*:)?\/?\/)?(?:[^\\\s#][^\s#]*)?(?:#[^\\\s]*)?$/i,
      // email (sources from jsen validator):
      // http://stackoverflow.com/questions/201323/using-a-regular-expression-to-validate-an-email-address#answer-8829363
      // http://www.w3.org/TR/html5/forms.html#valid-e-mail-address (search for 'wilful violation')
      email: /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i
    };
    exports.formatNames = Object.keys(exports.fullFormats);
    function isLeapYear(year) {
      return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    }
    var DATE = /^(\d\d\d\d)-(\d\d)-(\d\d)$/;
    var DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    function date(str) {
      const matches = DATE.exec(str);
      if (!matches)
        return false;
      const year = +matches[1];
      const month = +matches[2];
      const day = +matches[3];
      return month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 && isLeapYear(year) ? 29 : DAYS[month]);
    }
    function compareDate(d1, d2) {
      if (!(d1 && d2))
        return void 0;
      if (d1 > d2)
        return 1;
      if (d1 < d2)
        return -1;
      return 0;
    }
    var TIME = /^(\d\d):(\d\d):(\d\d(?:\.\d+)?)(z|([+-])(\d\d)(?::?(\d\d))?)?$/i;
    function getTime(strictTimeZone) {
      return function time(str) {
        const matches = TIME.exec(str);
        if (!matches)
          return false;
        const hr = +matches[1];
        const min = +matches[2];
        const sec = +matches[3];
        const tz = matches[4];
        const tzSign = matches[5] === "-" ? -1 : 1;
        const tzH = +(matches[6] || 0);
        const tzM = +(matches[7] || 0);
        if (tzH > 23 || tzM > 59 || strictTimeZone && !tz)
          return false;
        if (hr <= 23 && min <= 59 && sec < 60)
          return true;
        const utcMin = min - tzM * tzSign;
        const utcHr = hr - tzH * tzSign - (utcMin < 0 ? 1 : 0);
        return (utcHr === 23 || utcHr === -1) && (utcMin === 59 || utcMin === -1) && sec < 61;
      };
    }
    function compareTime(s1, s2) {
      if (!(s1 && s2))
        return void 0;
      const t1 = (/* @__PURE__ */ new Date("2020-01-01T" + s1)).valueOf();
      const t2 = (/* @__PURE__ */ new Date("2020-01-01T" + s2)).valueOf();
      if (!(t1 && t2))
        return void 0;
      return t1 - t2;
    }
    function compareIsoTime(t1, t2) {
      if (!(t1 && t2))
        return void 0;
      const a1 = TIME.exec(t1);
      const a2 = TIME.exec(t2);
      if (!(a1 && a2))
        return void 0;
      t1 = a1[1] + a1[2] + a1[3];
      t2 = a2[1] + a2[2] + a2[3];
      if (t1 > t2)
        return 1;
      if (t1 < t2)
        return -1;
      return 0;
    }
    var DATE_TIME_SEPARATOR = /t|\s/i;
    function getDateTime(strictTimeZone) {
      const time = getTime(strictTimeZone);
      return function date_time(str) {
        const dateTime = str.split(DATE_TIME_SEPARATOR);
        return dateTime.length === 2 && date(dateTime[0]) && time(dateTime[1]);
      };
    }
    function compareDateTime(dt1, dt2) {
      if (!(dt1 && dt2))
        return void 0;
      const d1 = new Date(dt1).valueOf();
      const d2 = new Date(dt2).valueOf();
      if (!(d1 && d2))
        return void 0;
      return d1 - d2;
    }
    function compareIsoDateTime(dt1, dt2) {
      if (!(dt1 && dt2))
        return void 0;
      const [d1, t1] = dt1.split(DATE_TIME_SEPARATOR);
      const [d2, t2] = dt2.split(DATE_TIME_SEPARATOR);
      const res = compareDate(d1, d2);
      if (res === void 0)
        return void 0;
      return res || compareTime(t1, t2);
    }
    var NOT_URI_FRAGMENT = /\/|:/;
    var URI = /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)(?:\?(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
    function uri(str) {
      return NOT_URI_FRAGMENT.test(str) && URI.test(str);
    }
    var BYTE = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/gm;
    function byte(str) {
      BYTE.lastIndex = 0;
      return BYTE.test(str);
    }
    var MIN_INT32 = -(2 ** 31);
    var MAX_INT32 = 2 ** 31 - 1;
    function validateInt32(value) {
      return Number.isInteger(value) && value <= MAX_INT32 && value >= MIN_INT32;
    }
    function validateInt64(value) {
      return Number.isInteger(value);
    }
    function validateNumber() {
      return true;
    }
    var Z_ANCHOR = /[^\\]\\Z/;
    function regex(str) {
      if (Z_ANCHOR.test(str))
        return false;
      try {
        new RegExp(str);
        return true;
      } catch (e) {
        return false;
      }
    }
  }
});

// src/codegen/timestamp.ts
var grammar, canonicalTimestamp, isStartOfMonth;
var init_timestamp = __esm({
  "src/codegen/timestamp.ts"() {
    "use strict";
    grammar = /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?:[Zz]|([+-])(\d\d):(\d\d))$/;
    canonicalTimestamp = (text) => {
      const parts = grammar.exec(text);
      if (!parts) return void 0;
      const [year, month, day, hour, minute, second] = parts.slice(1, 7).map(Number);
      const [fraction = "", sign, offsetHour = "0", offsetMinute = "0"] = parts.slice(7);
      if (hour > 23 || minute > 59 || second > 60 || Number(offsetHour) > 23 || Number(offsetMinute) > 59) return;
      const at = /* @__PURE__ */ new Date(0);
      at.setUTCFullYear(year, month - 1, day);
      if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return void 0;
      const offset = (Number(offsetHour) * 60 + Number(offsetMinute)) * (sign === "-" ? -1 : 1);
      at.setUTCHours(hour, minute - offset, second, Number(fraction.slice(0, 3).padEnd(3, "0")));
      if (second === 60 && !isStartOfMonth(at)) return void 0;
      const isRepresentable = at.getUTCFullYear() >= 1 && at.getUTCFullYear() <= 9999;
      return isRepresentable ? at.toISOString() : void 0;
    };
    isStartOfMonth = (at) => at.getUTCDate() === 1 && at.getUTCHours() === 0 && at.getUTCMinutes() === 0 && at.getUTCSeconds() === 0;
  }
});

// src/codegen/text-formats.ts
var text_formats_exports = {};
__export(text_formats_exports, {
  textFormats: () => textFormats
});
var import_formats, textFormats;
var init_text_formats = __esm({
  "src/codegen/text-formats.ts"() {
    "use strict";
    import_formats = __toESM(require_formats(), 1);
    init_timestamp();
    textFormats = {
      ...import_formats.fullFormats,
      // ajv-formats accepts offsets as +0530 and +05, a space instead of T, and the year 0.
      "date-time": (text) => canonicalTimestamp(text) !== void 0,
      date: (text) => canonicalTimestamp(`${text}T00:00:00Z`) !== void 0
    };
  }
});

var require_ucs2length = __commonJS({
  "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    function ucs2length(str) {
      const len = str.length;
      let length2 = 0;
      let pos = 0;
      let value;
      while (pos < len) {
        length2++;
        value = str.charCodeAt(pos++);
        if (value >= 55296 && value <= 56319 && pos < len) {
          value = str.charCodeAt(pos);
          if ((value & 64512) === 56320)
            pos++;
        }
      }
      return length2;
    }
    exports.default = ucs2length;
    ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
  }
});

// src/codegen/json-value.ts
var isEqual = (a, b) => {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  const [one, other] = [a, b];
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isEqual(one?.[key], other?.[key]));
};
var fewItems = 8;
var findDuplicate = (items) => items.length > fewItems ? findByKey(items) : findByComparison(items);
var findByComparison = (items) => {
  for (let second = 1; second < items.length; second += 1) {
    for (let first = 0; first < second; first += 1) {
      if (isEqual(items[first], items[second])) return [first, second];
    }
  }
  return void 0;
};
var findByKey = (items) => {
  const seen = /* @__PURE__ */ new Map();
  for (const [second, item] of items.entries()) {
    const key = keyOf(item);
    const first = seen.get(key);
    if (first !== void 0) return [first, second];
    seen.set(key, second);
  }
  return void 0;
};
var keyOf = (value) => {
  if (typeof value === "string") return `"${value}`;
  return typeof value === "object" && value !== null ? canonicalText(value) : value;
};
var canonicalText = (value) => {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(",")}]`;
  if (typeof value === "number") return String(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonicalText(value[key])}`);
  return `{${members.join(",")}}`;
};

init_text_formats();
var v0 = validate0;
var formats0 = (init_text_formats(), __toCommonJS(text_formats_exports)).textFormats["date-time"];
function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate0.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  if (errors === _errs0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.linkToken === void 0 && (missing0 = "linkToken") || data.expiresAt === void 0 && (missing0 = "expiresAt")) {
        validate0.errors = [{ instancePath, schemaPath: "contract#/$defs/IdentityLinkOffer/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.linkToken !== void 0) {
          const _errs2 = errors;
          if (typeof data.linkToken !== "string") {
            validate0.errors = [{ instancePath: instancePath + "/linkToken", schemaPath: "contract#/$defs/IdentityLinkOffer/properties/linkToken/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
          var valid1 = _errs2 === errors;
        } else {
          var valid1 = true;
        }
        if (valid1) {
          if (data.expiresAt !== void 0) {
            let data1 = data.expiresAt;
            const _errs4 = errors;
            if (errors === _errs4) {
              if (errors === _errs4) {
                if (typeof data1 === "string") {
                  if (!formats0(data1)) {
                    validate0.errors = [{ instancePath: instancePath + "/expiresAt", schemaPath: "contract#/$defs/IdentityLinkOffer/properties/expiresAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }];
                    return false;
                  }
                } else {
                  validate0.errors = [{ instancePath: instancePath + "/expiresAt", schemaPath: "contract#/$defs/IdentityLinkOffer/properties/expiresAt/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
              }
            }
            var valid1 = _errs4 === errors;
          } else {
            var valid1 = true;
          }
        }
      }
    } else {
      validate0.errors = [{ instancePath, schemaPath: "contract#/$defs/IdentityLinkOffer/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate0.errors = vErrors;
  return errors === 0;
}
validate0.evaluated = { "props": { "linkToken": true, "expiresAt": true }, "dynamicProps": false, "dynamicItems": false };
var v1 = validate2;
var schema6 = { "type": "string", "enum": ["totp", "passkey", "recovery_code"] };
var func0 = require_ucs2length().default;
var pattern0 = new RegExp("^[A-Za-z0-9_\\-]{43}$", "u");
function validate3(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate3.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.challengeToken === void 0 && (missing0 = "challengeToken") || data.methods === void 0 && (missing0 = "methods") || data.expiresIn === void 0 && (missing0 = "expiresIn")) {
        validate3.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.challengeToken !== void 0) {
          let data0 = data.challengeToken;
          const _errs1 = errors;
          const _errs2 = errors;
          if (errors === _errs2) {
            if (typeof data0 === "string") {
              if (func0(data0) > 43) {
                validate3.errors = [{ instancePath: instancePath + "/challengeToken", schemaPath: "contract#/$defs/MfaChallengeToken/maxLength", keyword: "maxLength", params: { limit: 43 }, message: "must NOT have more than 43 characters" }];
                return false;
              } else {
                if (func0(data0) < 43) {
                  validate3.errors = [{ instancePath: instancePath + "/challengeToken", schemaPath: "contract#/$defs/MfaChallengeToken/minLength", keyword: "minLength", params: { limit: 43 }, message: "must NOT have fewer than 43 characters" }];
                  return false;
                } else {
                  if (!pattern0.test(data0)) {
                    validate3.errors = [{ instancePath: instancePath + "/challengeToken", schemaPath: "contract#/$defs/MfaChallengeToken/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9_\\-]{43}$" }, message: 'must match pattern "^[A-Za-z0-9_\\-]{43}$"' }];
                    return false;
                  }
                }
              }
            } else {
              validate3.errors = [{ instancePath: instancePath + "/challengeToken", schemaPath: "contract#/$defs/MfaChallengeToken/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.methods !== void 0) {
            let data1 = data.methods;
            const _errs4 = errors;
            if (errors === _errs4) {
              if (Array.isArray(data1)) {
                if (data1.length < 1) {
                  validate3.errors = [{ instancePath: instancePath + "/methods", schemaPath: "#/properties/methods/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }];
                  return false;
                } else {
                  var valid2 = true;
                  const len0 = data1.length;
                  for (let i0 = 0; i0 < len0; i0++) {
                    let data2 = data1[i0];
                    const _errs6 = errors;
                    if (typeof data2 !== "string") {
                      validate3.errors = [{ instancePath: instancePath + "/methods/" + i0, schemaPath: "contract#/$defs/MfaMethod/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                    if (!(data2 === "totp" || data2 === "passkey" || data2 === "recovery_code")) {
                      validate3.errors = [{ instancePath: instancePath + "/methods/" + i0, schemaPath: "contract#/$defs/MfaMethod/enum", keyword: "enum", params: { allowedValues: schema6.enum }, message: "must be equal to one of the allowed values" }];
                      return false;
                    }
                    var valid2 = _errs6 === errors;
                    if (!valid2) {
                      break;
                    }
                  }
                }
              } else {
                validate3.errors = [{ instancePath: instancePath + "/methods", schemaPath: "#/properties/methods/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                return false;
              }
            }
            var valid0 = _errs4 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.expiresIn !== void 0) {
              let data3 = data.expiresIn;
              const _errs9 = errors;
              if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
                validate3.errors = [{ instancePath: instancePath + "/expiresIn", schemaPath: "#/properties/expiresIn/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                return false;
              }
              if (errors === _errs9) {
                if (typeof data3 == "number" && isFinite(data3)) {
                  if (data3 < 1 || isNaN(data3)) {
                    validate3.errors = [{ instancePath: instancePath + "/expiresIn", schemaPath: "#/properties/expiresIn/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }];
                    return false;
                  }
                }
              }
              var valid0 = _errs9 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate3.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate3.errors = vErrors;
  return errors === 0;
}
validate3.evaluated = { "props": { "challengeToken": true, "methods": true, "expiresIn": true }, "dynamicProps": false, "dynamicItems": false };
function validate2(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate2.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!validate3(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate3.errors : vErrors.concat(validate3.errors);
    errors = vErrors.length;
  }
  validate2.errors = vErrors;
  return errors === 0;
}
validate2.evaluated = { "props": { "challengeToken": true, "methods": true, "expiresIn": true }, "dynamicProps": false, "dynamicItems": false };
var v2 = validate5;
function validate6(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate6.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.challengeToken === void 0 && (missing0 = "challengeToken") || data.methods === void 0 && (missing0 = "methods") || data.expiresIn === void 0 && (missing0 = "expiresIn")) {
        validate6.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.challengeToken !== void 0) {
          let data0 = data.challengeToken;
          const _errs1 = errors;
          const _errs2 = errors;
          if (errors === _errs2) {
            if (typeof data0 === "string") {
              if (func0(data0) > 43) {
                validate6.errors = [{ instancePath: instancePath + "/challengeToken", schemaPath: "contract#/$defs/MfaChallengeToken/maxLength", keyword: "maxLength", params: { limit: 43 }, message: "must NOT have more than 43 characters" }];
                return false;
              } else {
                if (func0(data0) < 43) {
                  validate6.errors = [{ instancePath: instancePath + "/challengeToken", schemaPath: "contract#/$defs/MfaChallengeToken/minLength", keyword: "minLength", params: { limit: 43 }, message: "must NOT have fewer than 43 characters" }];
                  return false;
                } else {
                  if (!pattern0.test(data0)) {
                    validate6.errors = [{ instancePath: instancePath + "/challengeToken", schemaPath: "contract#/$defs/MfaChallengeToken/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9_\\-]{43}$" }, message: 'must match pattern "^[A-Za-z0-9_\\-]{43}$"' }];
                    return false;
                  }
                }
              }
            } else {
              validate6.errors = [{ instancePath: instancePath + "/challengeToken", schemaPath: "contract#/$defs/MfaChallengeToken/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.methods !== void 0) {
            let data1 = data.methods;
            const _errs4 = errors;
            if (errors === _errs4) {
              if (Array.isArray(data1)) {
                if (data1.length < 1) {
                  validate6.errors = [{ instancePath: instancePath + "/methods", schemaPath: "#/properties/methods/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }];
                  return false;
                } else {
                  var valid2 = true;
                  const len0 = data1.length;
                  for (let i0 = 0; i0 < len0; i0++) {
                    let data2 = data1[i0];
                    const _errs6 = errors;
                    if (typeof data2 !== "string") {
                      validate6.errors = [{ instancePath: instancePath + "/methods/" + i0, schemaPath: "contract#/$defs/MfaMethod/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                    if (!(data2 === "totp" || data2 === "passkey" || data2 === "recovery_code")) {
                      validate6.errors = [{ instancePath: instancePath + "/methods/" + i0, schemaPath: "contract#/$defs/MfaMethod/enum", keyword: "enum", params: { allowedValues: schema6.enum }, message: "must be equal to one of the allowed values" }];
                      return false;
                    }
                    var valid2 = _errs6 === errors;
                    if (!valid2) {
                      break;
                    }
                  }
                }
              } else {
                validate6.errors = [{ instancePath: instancePath + "/methods", schemaPath: "#/properties/methods/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                return false;
              }
            }
            var valid0 = _errs4 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.expiresIn !== void 0) {
              let data3 = data.expiresIn;
              const _errs9 = errors;
              if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
                validate6.errors = [{ instancePath: instancePath + "/expiresIn", schemaPath: "#/properties/expiresIn/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                return false;
              }
              if (errors === _errs9) {
                if (typeof data3 == "number" && isFinite(data3)) {
                  if (data3 < 1 || isNaN(data3)) {
                    validate6.errors = [{ instancePath: instancePath + "/expiresIn", schemaPath: "#/properties/expiresIn/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }];
                    return false;
                  }
                }
              }
              var valid0 = _errs9 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate6.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate6.errors = vErrors;
  return errors === 0;
}
validate6.evaluated = { "props": { "challengeToken": true, "methods": true, "expiresIn": true }, "dynamicProps": false, "dynamicItems": false };
function validate5(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate5.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs1 = errors;
  const _errs2 = errors;
  if (errors === _errs2) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.linkToken === void 0 && (missing0 = "linkToken") || data.expiresAt === void 0 && (missing0 = "expiresAt")) {
        const err0 = { instancePath, schemaPath: "contract#/$defs/IdentityLinkOffer/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      } else {
        if (data.linkToken !== void 0) {
          const _errs4 = errors;
          if (typeof data.linkToken !== "string") {
            const err1 = { instancePath: instancePath + "/linkToken", schemaPath: "contract#/$defs/IdentityLinkOffer/properties/linkToken/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err1];
            } else {
              vErrors.push(err1);
            }
            errors++;
          }
          var valid2 = _errs4 === errors;
        } else {
          var valid2 = true;
        }
        if (valid2) {
          if (data.expiresAt !== void 0) {
            let data1 = data.expiresAt;
            const _errs6 = errors;
            if (errors === _errs6) {
              if (errors === _errs6) {
                if (typeof data1 === "string") {
                  if (!formats0(data1)) {
                    const err2 = { instancePath: instancePath + "/expiresAt", schemaPath: "contract#/$defs/IdentityLinkOffer/properties/expiresAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
                    if (vErrors === null) {
                      vErrors = [err2];
                    } else {
                      vErrors.push(err2);
                    }
                    errors++;
                  }
                } else {
                  const err3 = { instancePath: instancePath + "/expiresAt", schemaPath: "contract#/$defs/IdentityLinkOffer/properties/expiresAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  if (vErrors === null) {
                    vErrors = [err3];
                  } else {
                    vErrors.push(err3);
                  }
                  errors++;
                }
              }
            }
            var valid2 = _errs6 === errors;
          } else {
            var valid2 = true;
          }
        }
      }
    } else {
      const err4 = { instancePath, schemaPath: "contract#/$defs/IdentityLinkOffer/type", keyword: "type", params: { type: "object" }, message: "must be object" };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
    var props0 = {};
    props0.linkToken = true;
    props0.expiresAt = true;
  }
  const _errs8 = errors;
  if (!validate6(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate6.errors : vErrors.concat(validate6.errors);
    errors = vErrors.length;
  }
  var _valid0 = _errs8 === errors;
  if (_valid0 && valid0) {
    valid0 = false;
    passing0 = [passing0, 1];
  } else {
    if (_valid0) {
      valid0 = true;
      passing0 = 1;
      if (props0 !== true) {
        props0 = props0 || {};
        props0.challengeToken = true;
        props0.methods = true;
        props0.expiresIn = true;
      }
    }
  }
  if (!valid0) {
    const err5 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
    if (vErrors === null) {
      vErrors = [err5];
    } else {
      vErrors.push(err5);
    }
    errors++;
    validate5.errors = vErrors;
    return false;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate5.errors = vErrors;
  evaluated0.props = props0;
  return errors === 0;
}
validate5.evaluated = { "dynamicProps": true, "dynamicItems": false };
var fail = (rule) => {
  throw new TypeError("The response breaks the contract: " + rule);
};
var quote = JSON.stringify;
var length = (text) => {
  let points = text.length;
  for (let i = 0; i < text.length - 1; i += 1) {
    if ((text.charCodeAt(i) & 64512) === 55296 && (text.charCodeAt(i + 1) & 64512) === 56320) {
      points -= 1;
      i += 1;
    }
  }
  return points;
};
var format = (name) => {
  const known = textFormats[name];
  if (known instanceof RegExp) return (text) => known.test(text);
  if (typeof known === "function") return known;
  return known.validate instanceof RegExp ? (text) => known.validate.test(text) : known.validate;
};
var usualTimestamp = /^(?!0000)\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;
var isObject = (v) => typeof v === "object" && v !== null && !Array.isArray(v);
var any = (v) => quote(v) ?? fail("not a JSON value");
var attempt = (write, v) => {
  try {
    return write(v);
  } catch {
    return void 0;
  }
};
var choose = (rule, writers, checks, fits) => (v) => {
  const texts = writers.map((write, i) => {
    const text = attempt(write, v);
    return text !== void 0 && checks[i](JSON.parse(text)) ? text : void 0;
  });
  const whole = unite(texts.filter((text) => text !== void 0));
  if (whole === void 0) return fail(rule);
  const value = JSON.parse(whole);
  if (fits(checks.filter((check) => check(value)).length)) return whole;
  const given = JSON.parse(any(v));
  return unite(texts.filter((text, i) => text !== void 0 && checks[i](given))) ?? fail(rule);
};
var oneOf = (rule, writers, checks) => choose(rule, writers, checks, (count) => count === 1);
var checked = (where, write, check) => (v) => {
  const text = write(v);
  return check(JSON.parse(text)) ? text : fail(where + ": " + check.errors.at(-1).keyword);
};
var unite = (texts) => {
  if (texts.every((text) => text === texts[0])) return texts[0];
  return quote(texts.map((text) => JSON.parse(text)).reduce(uniteValues));
};
var uniteValues = (a, b) => {
  if (Array.isArray(a) && Array.isArray(b)) return a.map((item, i) => uniteValues(item, b[i]));
  if (!isObject(a) || !isObject(b)) return a;
  const keys = /* @__PURE__ */ new Set([...Object.keys(a), ...Object.keys(b)]);
  const pick = (key) => !Object.hasOwn(b, key) ? a[key] : Object.hasOwn(a, key) ? uniteValues(a[key], b[key]) : b[key];
  return Object.fromEntries([...keys].map((key) => [key, pick(key)]));
};
var fieldText = (where, text) => {
  if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(text)) fail(where + ": a character that no header may have");
  return /^[\t ]|[\t ]$/.test(text) ? fail(where + ": a space at an end, which clients remove") : text;
};
var header = (where, write, explode) => (v) => {
  const text = write(v);
  return fieldText(where, typeof v === "string" ? v : simple(where, JSON.parse(text), explode));
};
var cookies = (where, write) => {
  const cookie = header(where, write, false);
  return (v) => Array.isArray(v) ? v.map(cookie) : cookie(v);
};
var simple = (where, value, explode) => {
  const item = (v) => isObject(v) || Array.isArray(v) || /,/.test(v) ? fail(where + ": a list or a comma in a list") : fieldText(where, String(v ?? ""));
  if (Array.isArray(value) && value.length === 1 && item(value[0]) === "") fail(where + ": one empty text, which clients read as no item");
  if (Array.isArray(value)) return value.map(item).join(",");
  if (!isObject(value)) return String(value);
  if (explode && Object.keys(value).some((key) => key.includes("="))) fail(where + ': "=" in a name');
  return Object.entries(value).map(([key, v]) => item(key) + (explode ? "=" : ",") + item(v)).join(",");
};
var c4 = new RegExp("^aud_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
var w3 = (v) => {
  if (typeof v === "string") {
    if (!c4.test(v)) fail("AuditEventId: pattern");
    return '"' + v + '"';
  }
  return fail("AuditEventId: type");
};
var c6 = new RegExp("^usr_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
var w5 = (v) => {
  if (typeof v === "string") {
    if (!c6.test(v)) fail("AuditEvent/actorId: pattern");
    return '"' + v + '"';
  }
  return fail("AuditEvent/actorId: type");
};
var w7 = (v) => v === "user.registered" ? '"user.registered"' : v === "user.profile_updated" ? '"user.profile_updated"' : v === "user.email_verified" ? '"user.email_verified"' : v === "user.pre_ownership_access_removed" ? '"user.pre_ownership_access_removed"' : v === "user.email_change_requested" ? '"user.email_change_requested"' : v === "user.email_changed" ? '"user.email_changed"' : v === "user.password_changed" ? '"user.password_changed"' : v === "user.password_reset" ? '"user.password_reset"' : v === "user.updated" ? '"user.updated"' : v === "user.role_changed" ? '"user.role_changed"' : v === "user.deactivated" ? '"user.deactivated"' : v === "user.restored" ? '"user.restored"' : v === "session.started" ? '"session.started"' : v === "session.login_failed" ? '"session.login_failed"' : v === "session.reauthenticated" ? '"session.reauthenticated"' : v === "session.ended" ? '"session.ended"' : v === "session.all_ended" ? '"session.all_ended"' : v === "session.refresh_token_reused" ? '"session.refresh_token_reused"' : v === "identity.linked" ? '"identity.linked"' : v === "identity.unlinked" ? '"identity.unlinked"' : v === "second_factor.added" ? '"second_factor.added"' : v === "second_factor.removed" ? '"second_factor.removed"' : v === "recovery_code.used" ? '"recovery_code.used"' : v === "recovery_codes.replaced" ? '"recovery_codes.replaced"' : v === "passkey.renamed" ? '"passkey.renamed"' : v === "api_key.created" ? '"api_key.created"' : v === "api_key.renamed" ? '"api_key.renamed"' : v === "api_key.revoked" ? '"api_key.revoked"' : v === "user.exported" ? '"user.exported"' : v === "user.erasure_requested" ? '"user.erasure_requested"' : v === "user.erasure_undone" ? '"user.erasure_undone"' : v === "user.erased" ? '"user.erased"' : fail("AuditAction: enum");
var w8 = (v) => {
  if (typeof v === "string") {
    if (v.length > 60 && length(v) > 60) fail("AuditEvent/target: maxLength");
    return quote(v);
  }
  return fail("AuditEvent/target: type");
};
var w9 = (v) => v === "success" ? '"success"' : v === "failure" ? '"failure"' : fail("AuditEvent/result: enum");
var w10 = (v) => {
  if (typeof v === "string") {
    return quote(v);
  }
  return fail("AuditEvent/ipAddress: type");
};
var w11 = (v) => {
  if (isObject(v)) {
    let s = "";
    for (const key of Object.keys(v)) {
      if (v[key] === void 0) continue;
      let t;
      t ??= w10(v[key]);
      s += (s === "" ? "" : ",") + quote(key) + ":" + t;
    }
    return "{" + s + "}";
  }
  return fail("AuditEvent/details: type");
};
var c13 = format("date-time");
var w12 = (v) => {
  if (typeof v === "string") {
    if (usualTimestamp.test(v)) return '"' + v + '"';
    if (!c13(v)) fail("Timestamp: format date-time");
    return '"' + v + '"';
  }
  return fail("Timestamp: type");
};
var w2 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["actorId"];
    const p2 = v["action"];
    const p3 = v["target"];
    const p4 = v["result"];
    const p5 = v["ipAddress"];
    const p6 = v["userAgent"];
    const p7 = v["requestId"];
    const p8 = v["details"];
    const p9 = v["createdAt"];
    if (p0 === void 0) fail("AuditEvent: required id");
    if (p2 === void 0) fail("AuditEvent: required action");
    if (p4 === void 0) fail("AuditEvent: required result");
    if (p5 === void 0) fail("AuditEvent: required ipAddress");
    if (p6 === void 0) fail("AuditEvent: required userAgent");
    if (p7 === void 0) fail("AuditEvent: required requestId");
    if (p8 === void 0) fail("AuditEvent: required details");
    if (p9 === void 0) fail("AuditEvent: required createdAt");
    let s = "";
    s += '"id":' + w3(p0);
    if (p1 !== void 0) s += ',"actorId":' + w5(p1);
    s += ',"action":' + w7(p2);
    if (p3 !== void 0) s += ',"target":' + w8(p3);
    s += ',"result":' + w9(p4);
    s += ',"ipAddress":' + w10(p5);
    s += ',"userAgent":' + w10(p6);
    s += ',"requestId":' + w10(p7);
    s += ',"details":' + w11(p8);
    s += ',"createdAt":' + w12(p9);
    return "{" + s + "}";
  }
  return fail("AuditEvent: type");
};
var w1 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 100) fail("listAuditEvents 200/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w2(v[i]);
    return "[" + s + "]";
  }
  return fail("listAuditEvents 200/items: type");
};
var w0 = (v) => {
  if (isObject(v)) {
    const p0 = v["items"];
    const p1 = v["nextCursor"];
    if (p0 === void 0) fail("listAuditEvents 200: required items");
    let s = "";
    s += '"items":' + w1(p0);
    if (p1 !== void 0) s += ',"nextCursor":' + w10(p1);
    return "{" + s + "}";
  }
  return fail("listAuditEvents 200: type");
};
var w14 = (v) => v === "no-store" ? '"no-store"' : fail("header Cache-Control: enum");
var c15 = header("header Cache-Control", w14, false);
var c16 = header("header Vary", w10, false);
var c17 = { "Cache-Control": c15, "Vary": c16 };
var w21 = (v) => {
  if (typeof v === "string") {
    if (v.length > 254 && length(v) > 254) fail("AccountEmail: maxLength");
    return quote(v);
  }
  return fail("AccountEmail: type");
};
var w22 = (v) => {
  if (typeof v === "boolean") return v ? "true" : "false";
  return fail("User/emailVerified: type");
};
var c24 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_\\-]*$", "u");
var w23 = (v) => {
  if (typeof v === "string") {
    if (v.length < 6 && length(v) < 3) fail("Username: minLength");
    if (v.length > 30 && length(v) > 30) fail("Username: maxLength");
    if (!c24.test(v)) fail("Username: pattern");
    return '"' + v + '"';
  }
  return fail("Username: type");
};
var w25 = (v) => v === "user" ? '"user"' : v === "editor" ? '"editor"' : v === "moderator" ? '"moderator"' : v === "admin" ? '"admin"' : fail("Role: enum");
var w26 = (v) => v === "active" ? '"active"' : v === "deactivated" ? '"deactivated"' : fail("UserStatus: enum");
var w27 = (v) => v === "en" ? '"en"' : v === "de" ? '"de"' : fail("Language: enum");
var w29 = (v) => {
  if (typeof v === "string") {
    if (v.length < 2 && length(v) < 1) fail("PersonName: minLength");
    if (v.length > 100 && length(v) > 100) fail("PersonName: maxLength");
    return quote(v);
  }
  return fail("PersonName: type");
};
var c31 = new RegExp("^https://[A-Za-z0-9.\\-]+(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~!$&'\\(\\)*+,;=:@%\\/?\\-]*)?$", "u");
var w30 = (v) => {
  if (typeof v === "string") {
    if (v.length > 2e3 && length(v) > 2e3) fail("AvatarUrl: maxLength");
    if (!c31.test(v)) fail("AvatarUrl: pattern");
    return quote(v);
  }
  return fail("AvatarUrl: type");
};
var w32 = (v) => {
  if (typeof v === "string") {
    if (v.length < 2 && length(v) < 1) fail("Bio: minLength");
    if (v.length > 1e3 && length(v) > 1e3) fail("Bio: maxLength");
    return quote(v);
  }
  return fail("Bio: type");
};
var w28 = (v) => {
  if (isObject(v)) {
    const p0 = v["firstName"];
    const p1 = v["lastName"];
    const p2 = v["avatarUrl"];
    const p3 = v["bio"];
    let s = "";
    if (p0 !== void 0) s += '"firstName":' + w29(p0);
    if (p1 !== void 0) s += (s === "" ? "" : ",") + '"lastName":' + w29(p1);
    if (p2 !== void 0) s += (s === "" ? "" : ",") + '"avatarUrl":' + w30(p2);
    if (p3 !== void 0) s += (s === "" ? "" : ",") + '"bio":' + w32(p3);
    return "{" + s + "}";
  }
  return fail("Profile: type");
};
var w20 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["email"];
    const p2 = v["emailVerified"];
    const p3 = v["username"];
    const p4 = v["role"];
    const p5 = v["status"];
    const p6 = v["language"];
    const p7 = v["profile"];
    const p8 = v["lastLoginAt"];
    const p9 = v["createdAt"];
    const p10 = v["updatedAt"];
    if (p0 === void 0) fail("User: required id");
    if (p1 === void 0) fail("User: required email");
    if (p2 === void 0) fail("User: required emailVerified");
    if (p3 === void 0) fail("User: required username");
    if (p4 === void 0) fail("User: required role");
    if (p5 === void 0) fail("User: required status");
    if (p6 === void 0) fail("User: required language");
    if (p7 === void 0) fail("User: required profile");
    if (p9 === void 0) fail("User: required createdAt");
    if (p10 === void 0) fail("User: required updatedAt");
    let s = "";
    s += '"id":' + w5(p0);
    s += ',"email":' + w21(p1);
    s += ',"emailVerified":' + w22(p2);
    s += ',"username":' + w23(p3);
    s += ',"role":' + w25(p4);
    s += ',"status":' + w26(p5);
    s += ',"language":' + w27(p6);
    s += ',"profile":' + w28(p7);
    if (p8 !== void 0) s += ',"lastLoginAt":' + w12(p8);
    s += ',"createdAt":' + w12(p9);
    s += ',"updatedAt":' + w12(p10);
    return "{" + s + "}";
  }
  return fail("User: type");
};
var w19 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 100) fail("listUsers 200/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w20(v[i]);
    return "[" + s + "]";
  }
  return fail("listUsers 200/items: type");
};
var w18 = (v) => {
  if (isObject(v)) {
    const p0 = v["items"];
    const p1 = v["nextCursor"];
    if (p0 === void 0) fail("listUsers 200: required items");
    let s = "";
    s += '"items":' + w19(p0);
    if (p1 !== void 0) s += ',"nextCursor":' + w10(p1);
    return "{" + s + "}";
  }
  return fail("listUsers 200: type");
};
var c34 = format("uri-reference");
var w33 = (v) => {
  if (typeof v === "string") {
    if (!c34(v)) fail("header Location: format uri-reference");
    return quote(v);
  }
  return fail("header Location: type");
};
var c35 = header("header Location", w33, false);
var c37 = new RegExp('^"[A-Za-z0-9_\\-]+"$', "u");
var w36 = (v) => {
  if (typeof v === "string") {
    if (!c37.test(v)) fail("header ETag: pattern");
    return quote(v);
  }
  return fail("header ETag: type");
};
var c38 = header("header ETag", w36, false);
var c39 = { "Location": c35, "ETag": c38, "Cache-Control": c15, "Vary": c16 };
var c40 = header("header Link", w10, false);
var c41 = { "Link": c40, "Cache-Control": c15, "Vary": c16 };
var w44 = (v) => {
  if (Number.isSafeInteger(v)) {
    if (v < 0) fail("UserCounts/posts: minimum");
    return String(v);
  }
  return fail("UserCounts/posts: type");
};
var w43 = (v) => {
  if (isObject(v)) {
    const p0 = v["posts"];
    const p1 = v["orders"];
    if (p0 === void 0) fail("UserCounts: required posts");
    if (p1 === void 0) fail("UserCounts: required orders");
    let s = "";
    s += '"posts":' + w44(p0);
    s += ',"orders":' + w44(p1);
    return "{" + s + "}";
  }
  return fail("UserCounts: type");
};
var c48 = new RegExp("^pst_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
var w47 = (v) => {
  if (typeof v === "string") {
    if (!c48.test(v)) fail("PostId: pattern");
    return '"' + v + '"';
  }
  return fail("PostId: type");
};
var c50 = new RegExp("^[a-z0-9]+(?:-[a-z0-9]+)*$", "u");
var w49 = (v) => {
  if (typeof v === "string") {
    if (v.length < 2 && length(v) < 1) fail("Slug: minLength");
    if (v.length > 80 && length(v) > 80) fail("Slug: maxLength");
    if (!c50.test(v)) fail("Slug: pattern");
    return '"' + v + '"';
  }
  return fail("Slug: type");
};
var w51 = (v) => {
  if (typeof v === "string") {
    if (v.length < 2 && length(v) < 1) fail("PostRef/title: minLength");
    if (v.length > 200 && length(v) > 200) fail("PostRef/title: maxLength");
    return quote(v);
  }
  return fail("PostRef/title: type");
};
var w52 = (v) => v === "draft" ? '"draft"' : v === "published" ? '"published"' : fail("PostStatus: enum");
var w46 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["slug"];
    const p2 = v["title"];
    const p3 = v["status"];
    const p4 = v["createdAt"];
    if (p0 === void 0) fail("PostRef: required id");
    if (p1 === void 0) fail("PostRef: required slug");
    if (p2 === void 0) fail("PostRef: required title");
    if (p3 === void 0) fail("PostRef: required status");
    if (p4 === void 0) fail("PostRef: required createdAt");
    let s = "";
    s += '"id":' + w47(p0);
    s += ',"slug":' + w49(p1);
    s += ',"title":' + w51(p2);
    s += ',"status":' + w52(p3);
    s += ',"createdAt":' + w12(p4);
    return "{" + s + "}";
  }
  return fail("PostRef: type");
};
var w45 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 5) fail("UserDetails/recentPosts: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w46(v[i]);
    return "[" + s + "]";
  }
  return fail("UserDetails/recentPosts: type");
};
var w42 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["email"];
    const p2 = v["emailVerified"];
    const p3 = v["username"];
    const p4 = v["role"];
    const p5 = v["status"];
    const p6 = v["language"];
    const p7 = v["profile"];
    const p8 = v["counts"];
    const p9 = v["recentPosts"];
    const p10 = v["lastLoginAt"];
    const p11 = v["createdAt"];
    const p12 = v["updatedAt"];
    if (p0 === void 0) fail("UserDetails: required id");
    if (p1 === void 0) fail("UserDetails: required email");
    if (p2 === void 0) fail("UserDetails: required emailVerified");
    if (p3 === void 0) fail("UserDetails: required username");
    if (p4 === void 0) fail("UserDetails: required role");
    if (p5 === void 0) fail("UserDetails: required status");
    if (p6 === void 0) fail("UserDetails: required language");
    if (p7 === void 0) fail("UserDetails: required profile");
    if (p8 === void 0) fail("UserDetails: required counts");
    if (p9 === void 0) fail("UserDetails: required recentPosts");
    if (p11 === void 0) fail("UserDetails: required createdAt");
    if (p12 === void 0) fail("UserDetails: required updatedAt");
    let s = "";
    s += '"id":' + w5(p0);
    s += ',"email":' + w21(p1);
    s += ',"emailVerified":' + w22(p2);
    s += ',"username":' + w23(p3);
    s += ',"role":' + w25(p4);
    s += ',"status":' + w26(p5);
    s += ',"language":' + w27(p6);
    s += ',"profile":' + w28(p7);
    s += ',"counts":' + w43(p8);
    s += ',"recentPosts":' + w45(p9);
    if (p10 !== void 0) s += ',"lastLoginAt":' + w12(p10);
    s += ',"createdAt":' + w12(p11);
    s += ',"updatedAt":' + w12(p12);
    return "{" + s + "}";
  }
  return fail("UserDetails: type");
};
var c53 = { "ETag": c38, "Cache-Control": c15, "Vary": c16 };
var w57 = (v) => {
  if (typeof v === "string") {
    if (v.length < 2 && length(v) < 1) fail("PostSummary/excerpt: minLength");
    if (v.length > 500 && length(v) > 500) fail("PostSummary/excerpt: maxLength");
    return quote(v);
  }
  return fail("PostSummary/excerpt: type");
};
var c61 = new RegExp("^tag_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
var w60 = (v) => {
  if (typeof v === "string") {
    if (!c61.test(v)) fail("TagId: pattern");
    return '"' + v + '"';
  }
  return fail("TagId: type");
};
var w62 = (v) => {
  if (typeof v === "string") {
    if (v.length < 2 && length(v) < 1) fail("TagRef/name: minLength");
    if (v.length > 60 && length(v) > 60) fail("TagRef/name: maxLength");
    return quote(v);
  }
  return fail("TagRef/name: type");
};
var w59 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["slug"];
    const p2 = v["name"];
    if (p0 === void 0) fail("TagRef: required id");
    if (p1 === void 0) fail("TagRef: required slug");
    if (p2 === void 0) fail("TagRef: required name");
    let s = "";
    s += '"id":' + w60(p0);
    s += ',"slug":' + w49(p1);
    s += ',"name":' + w62(p2);
    return "{" + s + "}";
  }
  return fail("TagRef: type");
};
var w58 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 20) fail("PostSummary/tags: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w59(v[i]);
    return "[" + s + "]";
  }
  return fail("PostSummary/tags: type");
};
var w63 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["username"];
    if (p0 === void 0) fail("AuthorRef: required id");
    if (p1 === void 0) fail("AuthorRef: required username");
    let s = "";
    s += '"id":' + w5(p0);
    s += ',"username":' + w23(p1);
    return "{" + s + "}";
  }
  return fail("AuthorRef: type");
};
var w56 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["slug"];
    const p2 = v["title"];
    const p3 = v["excerpt"];
    const p4 = v["status"];
    const p5 = v["tags"];
    const p6 = v["author"];
    const p7 = v["publishedAt"];
    const p8 = v["createdAt"];
    const p9 = v["updatedAt"];
    if (p0 === void 0) fail("PostSummary: required id");
    if (p1 === void 0) fail("PostSummary: required slug");
    if (p2 === void 0) fail("PostSummary: required title");
    if (p4 === void 0) fail("PostSummary: required status");
    if (p5 === void 0) fail("PostSummary: required tags");
    if (p8 === void 0) fail("PostSummary: required createdAt");
    if (p9 === void 0) fail("PostSummary: required updatedAt");
    let s = "";
    s += '"id":' + w47(p0);
    s += ',"slug":' + w49(p1);
    s += ',"title":' + w51(p2);
    if (p3 !== void 0) s += ',"excerpt":' + w57(p3);
    s += ',"status":' + w52(p4);
    s += ',"tags":' + w58(p5);
    if (p6 !== void 0) s += ',"author":' + w63(p6);
    if (p7 !== void 0) s += ',"publishedAt":' + w12(p7);
    s += ',"createdAt":' + w12(p8);
    s += ',"updatedAt":' + w12(p9);
    return "{" + s + "}";
  }
  return fail("PostSummary: type");
};
var w55 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 100) fail("listUserPosts 200/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w56(v[i]);
    return "[" + s + "]";
  }
  return fail("listUserPosts 200/items: type");
};
var w54 = (v) => {
  if (isObject(v)) {
    const p0 = v["items"];
    const p1 = v["nextCursor"];
    if (p0 === void 0) fail("listUserPosts 200: required items");
    let s = "";
    s += '"items":' + w55(p0);
    if (p1 !== void 0) s += ',"nextCursor":' + w10(p1);
    return "{" + s + "}";
  }
  return fail("listUserPosts 200: type");
};
var w65 = (v) => v === "Bearer" ? '"Bearer"' : fail("TokenSet/tokenType: enum");
var w66 = (v) => {
  if (Number.isSafeInteger(v)) {
    if (v < 1) fail("TokenSet/expiresIn: minimum");
    return String(v);
  }
  return fail("TokenSet/expiresIn: type");
};
var w64 = (v) => {
  if (isObject(v)) {
    const p0 = v["accessToken"];
    const p1 = v["tokenType"];
    const p2 = v["expiresIn"];
    const p3 = v["scope"];
    const p4 = v["refreshToken"];
    const p5 = v["refreshTokenExpiresIn"];
    if (p0 === void 0) fail("TokenSet: required accessToken");
    if (p1 === void 0) fail("TokenSet: required tokenType");
    if (p2 === void 0) fail("TokenSet: required expiresIn");
    if (p3 === void 0) fail("TokenSet: required scope");
    if (p4 === void 0) fail("TokenSet: required refreshToken");
    if (p5 === void 0) fail("TokenSet: required refreshTokenExpiresIn");
    let s = "";
    s += '"accessToken":' + w10(p0);
    s += ',"tokenType":' + w65(p1);
    s += ',"expiresIn":' + w66(p2);
    s += ',"scope":' + w10(p3);
    s += ',"refreshToken":' + w51(p4);
    s += ',"refreshTokenExpiresIn":' + w66(p5);
    return "{" + s + "}";
  }
  return fail("TokenSet: type");
};
var c69 = new RegExp("^[A-Za-z0-9_\\-]{43}$", "u");
var w68 = (v) => {
  if (typeof v === "string") {
    if (v.length < 86 && length(v) < 43) fail("MfaChallengeToken: minLength");
    if (v.length > 43 && length(v) > 43) fail("MfaChallengeToken: maxLength");
    if (!c69.test(v)) fail("MfaChallengeToken: pattern");
    return '"' + v + '"';
  }
  return fail("MfaChallengeToken: type");
};
var w71 = (v) => v === "totp" ? '"totp"' : v === "passkey" ? '"passkey"' : v === "recovery_code" ? '"recovery_code"' : fail("MfaMethod: enum");
var w70 = (v) => {
  if (Array.isArray(v)) {
    if (v.length < 1) fail("MfaChallenge/methods: minItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w71(v[i]);
    return "[" + s + "]";
  }
  return fail("MfaChallenge/methods: type");
};
var w67 = (v) => {
  if (isObject(v)) {
    const p0 = v["challengeToken"];
    const p1 = v["methods"];
    const p2 = v["expiresIn"];
    if (p0 === void 0) fail("MfaChallenge: required challengeToken");
    if (p1 === void 0) fail("MfaChallenge: required methods");
    if (p2 === void 0) fail("MfaChallenge: required expiresIn");
    let s = "";
    s += '"challengeToken":' + w68(p0);
    s += ',"methods":' + w70(p1);
    s += ',"expiresIn":' + w66(p2);
    return "{" + s + "}";
  }
  return fail("MfaChallenge: type");
};
var c72 = cookies("header Set-Cookie", w10);
var c73 = { "Set-Cookie": c72, "Cache-Control": c15, "Vary": c16 };
var c77 = new RegExp("^ses_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
var w76 = (v) => {
  if (typeof v === "string") {
    if (!c77.test(v)) fail("SessionId: pattern");
    return '"' + v + '"';
  }
  return fail("SessionId: type");
};
var w78 = (v) => v === "token" ? '"token"' : v === "browser" ? '"browser"' : fail("SessionKind: enum");
var w75 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["kind"];
    const p2 = v["current"];
    const p3 = v["ipAddress"];
    const p4 = v["userAgent"];
    const p5 = v["createdAt"];
    const p6 = v["authenticatedAt"];
    const p7 = v["lastSeenAt"];
    const p8 = v["expiresAt"];
    if (p0 === void 0) fail("Session: required id");
    if (p1 === void 0) fail("Session: required kind");
    if (p2 === void 0) fail("Session: required current");
    if (p3 === void 0) fail("Session: required ipAddress");
    if (p4 === void 0) fail("Session: required userAgent");
    if (p5 === void 0) fail("Session: required createdAt");
    if (p6 === void 0) fail("Session: required authenticatedAt");
    if (p7 === void 0) fail("Session: required lastSeenAt");
    if (p8 === void 0) fail("Session: required expiresAt");
    let s = "";
    s += '"id":' + w76(p0);
    s += ',"kind":' + w78(p1);
    s += ',"current":' + w22(p2);
    s += ',"ipAddress":' + w10(p3);
    s += ',"userAgent":' + w10(p4);
    s += ',"createdAt":' + w12(p5);
    s += ',"authenticatedAt":' + w12(p6);
    s += ',"lastSeenAt":' + w12(p7);
    s += ',"expiresAt":' + w12(p8);
    return "{" + s + "}";
  }
  return fail("Session: type");
};
var w74 = (v) => {
  if (isObject(v)) {
    const p0 = v["session"];
    const p1 = v["csrfToken"];
    if (p0 === void 0) fail("CurrentSession: required session");
    let s = "";
    s += '"session":' + w75(p0);
    if (p1 !== void 0) s += ',"csrfToken":' + w10(p1);
    return "{" + s + "}";
  }
  return fail("CurrentSession: type");
};
var c79 = { "Set-Cookie": c72, "Location": c35, "Cache-Control": c15, "Vary": c16 };
var w80 = (v) => {
  if (isObject(v)) {
    const p0 = v["session"];
    const p1 = v["accessToken"];
    const p2 = v["expiresIn"];
    const p3 = v["csrfToken"];
    if (p0 === void 0) fail("Reauthenticated: required session");
    let s = "";
    s += '"session":' + w75(p0);
    if (p1 !== void 0) s += ',"accessToken":' + w10(p1);
    if (p2 !== void 0) s += ',"expiresIn":' + w66(p2);
    if (p3 !== void 0) s += ',"csrfToken":' + w10(p3);
    return "{" + s + "}";
  }
  return fail("Reauthenticated: type");
};
var c85 = new RegExp("^[a-z][a-z0-9\\-]*$", "u");
var w84 = (v) => {
  if (typeof v === "string") {
    if (v.length > 40 && length(v) > 40) fail("IdentityProviderId: maxLength");
    if (!c85.test(v)) fail("IdentityProviderId: pattern");
    return '"' + v + '"';
  }
  return fail("IdentityProviderId: type");
};
var w83 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["name"];
    if (p0 === void 0) fail("IdentityProvider: required id");
    if (p1 === void 0) fail("IdentityProvider: required name");
    let s = "";
    s += '"id":' + w84(p0);
    s += ',"name":' + w10(p1);
    return "{" + s + "}";
  }
  return fail("IdentityProvider: type");
};
var w82 = (v) => {
  if (Array.isArray(v)) {
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w83(v[i]);
    return "[" + s + "]";
  }
  return fail("listIdentityProviders 200/items: type");
};
var w81 = (v) => {
  if (isObject(v)) {
    const p0 = v["items"];
    if (p0 === void 0) fail("listIdentityProviders 200: required items");
    let s = "";
    s += '"items":' + w82(p0);
    return "{" + s + "}";
  }
  return fail("listIdentityProviders 200: type");
};
var w86 = (v) => v === "no-cache" ? '"no-cache"' : fail("header Cache-Control: enum");
var c87 = header("header Cache-Control", w86, false);
var c88 = { "Cache-Control": c87, "Vary": c16 };
var c91 = format("uri");
var w90 = (v) => {
  if (typeof v === "string") {
    if (!c91(v)) fail("IdentityLogin/authorizationUrl: format uri");
    return quote(v);
  }
  return fail("IdentityLogin/authorizationUrl: type");
};
var w89 = (v) => {
  if (isObject(v)) {
    const p0 = v["authorizationUrl"];
    const p1 = v["state"];
    const p2 = v["loginToken"];
    const p3 = v["expiresAt"];
    if (p0 === void 0) fail("IdentityLogin: required authorizationUrl");
    if (p1 === void 0) fail("IdentityLogin: required state");
    if (p2 === void 0) fail("IdentityLogin: required loginToken");
    if (p3 === void 0) fail("IdentityLogin: required expiresAt");
    let s = "";
    s += '"authorizationUrl":' + w90(p0);
    s += ',"state":' + w10(p1);
    s += ',"loginToken":' + w10(p2);
    s += ',"expiresAt":' + w12(p3);
    return "{" + s + "}";
  }
  return fail("IdentityLogin: type");
};
var w94 = (v) => {
  if (isObject(v)) {
    const p0 = v["linkToken"];
    const p1 = v["expiresAt"];
    if (p0 === void 0) fail("IdentityLinkOffer: required linkToken");
    if (p1 === void 0) fail("IdentityLinkOffer: required expiresAt");
    let s = "";
    s += '"linkToken":' + w10(p0);
    s += ',"expiresAt":' + w12(p1);
    return "{" + s + "}";
  }
  return fail("IdentityLinkOffer: type");
};
var w93 = oneOf("completeIdentityLogin 202: oneOf", [(v) => w94(v), (v) => w67(v)], [v0, v1]);
var w92 = checked("completeIdentityLogin 202", (v) => w93(v), v2);
var c99 = new RegExp("^idn_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
var w98 = (v) => {
  if (typeof v === "string") {
    if (!c99.test(v)) fail("IdentityId: pattern");
    return '"' + v + '"';
  }
  return fail("IdentityId: type");
};
var w97 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["provider"];
    const p2 = v["createdAt"];
    const p3 = v["lastUsedAt"];
    if (p0 === void 0) fail("Identity: required id");
    if (p1 === void 0) fail("Identity: required provider");
    if (p2 === void 0) fail("Identity: required createdAt");
    if (p3 === void 0) fail("Identity: required lastUsedAt");
    let s = "";
    s += '"id":' + w98(p0);
    s += ',"provider":' + w84(p1);
    s += ',"createdAt":' + w12(p2);
    s += ',"lastUsedAt":' + w12(p3);
    return "{" + s + "}";
  }
  return fail("Identity: type");
};
var w96 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 100) fail("listIdentities 200/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w97(v[i]);
    return "[" + s + "]";
  }
  return fail("listIdentities 200/items: type");
};
var w95 = (v) => {
  if (isObject(v)) {
    const p0 = v["items"];
    const p1 = v["nextCursor"];
    if (p0 === void 0) fail("listIdentities 200: required items");
    let s = "";
    s += '"items":' + w96(p0);
    if (p1 !== void 0) s += ',"nextCursor":' + w10(p1);
    return "{" + s + "}";
  }
  return fail("listIdentities 200: type");
};
var c100 = { "Location": c35, "Cache-Control": c15, "Vary": c16 };
var w101 = (v) => {
  if (isObject(v)) {
    const p0 = v["expiresIn"];
    if (p0 === void 0) fail("MailedLink: required expiresIn");
    let s = "";
    s += '"expiresIn":' + w66(p0);
    return "{" + s + "}";
  }
  return fail("MailedLink: type");
};
var w103 = (v) => {
  if (Array.isArray(v)) {
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w75(v[i]);
    return "[" + s + "]";
  }
  return fail("AccountExport/sessions: type");
};
var w104 = (v) => {
  if (Array.isArray(v)) {
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w97(v[i]);
    return "[" + s + "]";
  }
  return fail("AccountExport/identities: type");
};
var w106 = (v) => {
  if (isObject(v)) {
    const p0 = v["createdAt"];
    if (p0 === void 0) fail("SecondFactors/totp: required createdAt");
    let s = "";
    s += '"createdAt":' + w12(p0);
    return "{" + s + "}";
  }
  return fail("SecondFactors/totp: type");
};
var w105 = (v) => {
  if (isObject(v)) {
    const p0 = v["totp"];
    const p1 = v["passkeys"];
    const p2 = v["recoveryCodesLeft"];
    if (p1 === void 0) fail("SecondFactors: required passkeys");
    if (p2 === void 0) fail("SecondFactors: required recoveryCodesLeft");
    let s = "";
    if (p0 !== void 0) s += '"totp":' + w106(p0);
    s += (s === "" ? "" : ",") + '"passkeys":' + w44(p1);
    s += ',"recoveryCodesLeft":' + w44(p2);
    return "{" + s + "}";
  }
  return fail("SecondFactors: type");
};
var c110 = new RegExp("^psk_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
var w109 = (v) => {
  if (typeof v === "string") {
    if (!c110.test(v)) fail("PasskeyId: pattern");
    return '"' + v + '"';
  }
  return fail("PasskeyId: type");
};
var w108 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["name"];
    const p2 = v["isBackedUp"];
    const p3 = v["lastUsedAt"];
    const p4 = v["createdAt"];
    if (p0 === void 0) fail("Passkey: required id");
    if (p1 === void 0) fail("Passkey: required name");
    if (p2 === void 0) fail("Passkey: required isBackedUp");
    if (p4 === void 0) fail("Passkey: required createdAt");
    let s = "";
    s += '"id":' + w109(p0);
    s += ',"name":' + w62(p1);
    s += ',"isBackedUp":' + w22(p2);
    if (p3 !== void 0) s += ',"lastUsedAt":' + w12(p3);
    s += ',"createdAt":' + w12(p4);
    return "{" + s + "}";
  }
  return fail("Passkey: type");
};
var w107 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 20) fail("AccountExport/passkeys: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w108(v[i]);
    return "[" + s + "]";
  }
  return fail("AccountExport/passkeys: type");
};
var c114 = new RegExp("^key_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
var w113 = (v) => {
  if (typeof v === "string") {
    if (!c114.test(v)) fail("ApiKeyId: pattern");
    return '"' + v + '"';
  }
  return fail("ApiKeyId: type");
};
var w115 = (v) => v === "publishable" ? '"publishable"' : v === "secret" ? '"secret"' : fail("ApiKeyKind: enum");
var w117 = (v) => v === "profile:read" ? '"profile:read"' : v === "profile:write" ? '"profile:write"' : v === "posts:read" ? '"posts:read"' : v === "posts:write" ? '"posts:write"' : v === "tags:write" ? '"tags:write"' : v === "products:write" ? '"products:write"' : v === "orders:read" ? '"orders:read"' : v === "orders:write" ? '"orders:write"' : v === "users:read" ? '"users:read"' : v === "audit:read" ? '"audit:read"' : fail("ApiKeyScope: enum");
var w116 = (v) => {
  if (Array.isArray(v)) {
    if (v.length < 1) fail("ApiKey/scopes: minItems");
    if (v.length > 50) fail("ApiKey/scopes: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w117(v[i]);
    if (findDuplicate(JSON.parse("[" + s + "]"))) fail("ApiKey/scopes: uniqueItems");
    return "[" + s + "]";
  }
  return fail("ApiKey/scopes: type");
};
var w112 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["name"];
    const p2 = v["kind"];
    const p3 = v["hint"];
    const p4 = v["scopes"];
    const p5 = v["lastUsedAt"];
    const p6 = v["expiresAt"];
    const p7 = v["createdAt"];
    if (p0 === void 0) fail("ApiKey: required id");
    if (p1 === void 0) fail("ApiKey: required name");
    if (p2 === void 0) fail("ApiKey: required kind");
    if (p3 === void 0) fail("ApiKey: required hint");
    if (p4 === void 0) fail("ApiKey: required scopes");
    if (p7 === void 0) fail("ApiKey: required createdAt");
    let s = "";
    s += '"id":' + w113(p0);
    s += ',"name":' + w29(p1);
    s += ',"kind":' + w115(p2);
    s += ',"hint":' + w10(p3);
    s += ',"scopes":' + w116(p4);
    if (p5 !== void 0) s += ',"lastUsedAt":' + w12(p5);
    if (p6 !== void 0) s += ',"expiresAt":' + w12(p6);
    s += ',"createdAt":' + w12(p7);
    return "{" + s + "}";
  }
  return fail("ApiKey: type");
};
var w111 = (v) => {
  if (Array.isArray(v)) {
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w112(v[i]);
    return "[" + s + "]";
  }
  return fail("AccountExport/apiKeys: type");
};
var w120 = (v) => {
  if (typeof v === "string") {
    if (v.length < 2 && length(v) < 1) fail("Post/body: minLength");
    if (v.length > 1e5 && length(v) > 1e5) fail("Post/body: maxLength");
    return quote(v);
  }
  return fail("Post/body: type");
};
var w119 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["slug"];
    const p2 = v["title"];
    const p3 = v["body"];
    const p4 = v["excerpt"];
    const p5 = v["status"];
    const p6 = v["tags"];
    const p7 = v["author"];
    const p8 = v["publishedAt"];
    const p9 = v["createdAt"];
    const p10 = v["updatedAt"];
    if (p0 === void 0) fail("Post: required id");
    if (p1 === void 0) fail("Post: required slug");
    if (p2 === void 0) fail("Post: required title");
    if (p3 === void 0) fail("Post: required body");
    if (p5 === void 0) fail("Post: required status");
    if (p6 === void 0) fail("Post: required tags");
    if (p9 === void 0) fail("Post: required createdAt");
    if (p10 === void 0) fail("Post: required updatedAt");
    let s = "";
    s += '"id":' + w47(p0);
    s += ',"slug":' + w49(p1);
    s += ',"title":' + w51(p2);
    s += ',"body":' + w120(p3);
    if (p4 !== void 0) s += ',"excerpt":' + w57(p4);
    s += ',"status":' + w52(p5);
    s += ',"tags":' + w58(p6);
    if (p7 !== void 0) s += ',"author":' + w63(p7);
    if (p8 !== void 0) s += ',"publishedAt":' + w12(p8);
    s += ',"createdAt":' + w12(p9);
    s += ',"updatedAt":' + w12(p10);
    return "{" + s + "}";
  }
  return fail("Post: type");
};
var w118 = (v) => {
  if (Array.isArray(v)) {
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w119(v[i]);
    return "[" + s + "]";
  }
  return fail("AccountExport/posts: type");
};
var c124 = new RegExp("^ord_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
var w123 = (v) => {
  if (typeof v === "string") {
    if (!c124.test(v)) fail("OrderId: pattern");
    return '"' + v + '"';
  }
  return fail("OrderId: type");
};
var w125 = (v) => v === "pending" ? '"pending"' : fail("Order/status: enum");
var c129 = new RegExp("^prd_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
var w128 = (v) => {
  if (typeof v === "string") {
    if (!c129.test(v)) fail("ProductId: pattern");
    return '"' + v + '"';
  }
  return fail("ProductId: type");
};
var w130 = (v) => {
  if (typeof v === "string") {
    if (v.length < 2 && length(v) < 1) fail("OrderItem/name: minLength");
    if (v.length > 120 && length(v) > 120) fail("OrderItem/name: maxLength");
    return quote(v);
  }
  return fail("OrderItem/name: type");
};
var w131 = (v) => {
  if (Number.isSafeInteger(v)) {
    if (v < 1) fail("OrderItem/quantity: minimum");
    if (v > 1e3) fail("OrderItem/quantity: maximum");
    return String(v);
  }
  return fail("OrderItem/quantity: type");
};
var w133 = (v) => {
  if (Number.isSafeInteger(v)) {
    if (v < 0) fail("Money/amount: minimum");
    if (v > 9007199254740991) fail("Money/amount: maximum");
    return String(v);
  }
  return fail("Money/amount: type");
};
var w134 = (v) => v === "EUR" ? '"EUR"' : fail("Money/currency: enum");
var w132 = (v) => {
  if (isObject(v)) {
    const p0 = v["amount"];
    const p1 = v["currency"];
    if (p0 === void 0) fail("Money: required amount");
    if (p1 === void 0) fail("Money: required currency");
    let s = "";
    s += '"amount":' + w133(p0);
    s += ',"currency":' + w134(p1);
    return "{" + s + "}";
  }
  return fail("Money: type");
};
var w127 = (v) => {
  if (isObject(v)) {
    const p0 = v["productId"];
    const p1 = v["name"];
    const p2 = v["quantity"];
    const p3 = v["unitPrice"];
    const p4 = v["total"];
    if (p0 === void 0) fail("OrderItem: required productId");
    if (p1 === void 0) fail("OrderItem: required name");
    if (p2 === void 0) fail("OrderItem: required quantity");
    if (p3 === void 0) fail("OrderItem: required unitPrice");
    if (p4 === void 0) fail("OrderItem: required total");
    let s = "";
    s += '"productId":' + w128(p0);
    s += ',"name":' + w130(p1);
    s += ',"quantity":' + w131(p2);
    s += ',"unitPrice":' + w132(p3);
    s += ',"total":' + w132(p4);
    return "{" + s + "}";
  }
  return fail("OrderItem: type");
};
var w126 = (v) => {
  if (Array.isArray(v)) {
    if (v.length < 1) fail("Order/items: minItems");
    if (v.length > 50) fail("Order/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w127(v[i]);
    return "[" + s + "]";
  }
  return fail("Order/items: type");
};
var w122 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["status"];
    const p2 = v["items"];
    const p3 = v["total"];
    const p4 = v["createdAt"];
    if (p0 === void 0) fail("Order: required id");
    if (p1 === void 0) fail("Order: required status");
    if (p2 === void 0) fail("Order: required items");
    if (p3 === void 0) fail("Order: required total");
    if (p4 === void 0) fail("Order: required createdAt");
    let s = "";
    s += '"id":' + w123(p0);
    s += ',"status":' + w125(p1);
    s += ',"items":' + w126(p2);
    s += ',"total":' + w132(p3);
    s += ',"createdAt":' + w12(p4);
    return "{" + s + "}";
  }
  return fail("Order: type");
};
var w121 = (v) => {
  if (Array.isArray(v)) {
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w122(v[i]);
    return "[" + s + "]";
  }
  return fail("AccountExport/orders: type");
};
var w135 = (v) => {
  if (isObject(v)) {
    const p0 = v["welcome"];
    const p1 = v["comment"];
    if (p0 === void 0) fail("MailPreferences: required welcome");
    if (p1 === void 0) fail("MailPreferences: required comment");
    let s = "";
    s += '"welcome":' + w22(p0);
    s += ',"comment":' + w22(p1);
    return "{" + s + "}";
  }
  return fail("MailPreferences: type");
};
var w138 = (v) => v === "owner" ? '"owner"' : v === "administrator" ? '"administrator"' : v === "unknown" ? '"unknown"' : fail("AccountEvent/by: enum");
var w137 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["action"];
    const p2 = v["by"];
    const p3 = v["target"];
    const p4 = v["result"];
    const p5 = v["ipAddress"];
    const p6 = v["userAgent"];
    const p7 = v["requestId"];
    const p8 = v["details"];
    const p9 = v["createdAt"];
    if (p0 === void 0) fail("AccountEvent: required id");
    if (p1 === void 0) fail("AccountEvent: required action");
    if (p2 === void 0) fail("AccountEvent: required by");
    if (p4 === void 0) fail("AccountEvent: required result");
    if (p8 === void 0) fail("AccountEvent: required details");
    if (p9 === void 0) fail("AccountEvent: required createdAt");
    let s = "";
    s += '"id":' + w3(p0);
    s += ',"action":' + w7(p1);
    s += ',"by":' + w138(p2);
    if (p3 !== void 0) s += ',"target":' + w8(p3);
    s += ',"result":' + w9(p4);
    if (p5 !== void 0) s += ',"ipAddress":' + w10(p5);
    if (p6 !== void 0) s += ',"userAgent":' + w10(p6);
    if (p7 !== void 0) s += ',"requestId":' + w10(p7);
    s += ',"details":' + w11(p8);
    s += ',"createdAt":' + w12(p9);
    return "{" + s + "}";
  }
  return fail("AccountEvent: type");
};
var w136 = (v) => {
  if (Array.isArray(v)) {
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w137(v[i]);
    return "[" + s + "]";
  }
  return fail("AccountExport/auditEvents: type");
};
var w140 = (v) => v === "sessions" ? '"sessions"' : v === "identities" ? '"identities"' : v === "apiKeys" ? '"apiKeys"' : v === "posts" ? '"posts"' : v === "orders" ? '"orders"' : v === "auditEvents" ? '"auditEvents"' : fail("AccountExport/shortened/items: enum");
var w139 = (v) => {
  if (Array.isArray(v)) {
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w140(v[i]);
    return "[" + s + "]";
  }
  return fail("AccountExport/shortened: type");
};
var w102 = (v) => {
  if (isObject(v)) {
    const p0 = v["exportedAt"];
    const p1 = v["account"];
    const p2 = v["sessions"];
    const p3 = v["identities"];
    const p4 = v["secondFactors"];
    const p5 = v["passkeys"];
    const p6 = v["apiKeys"];
    const p7 = v["posts"];
    const p8 = v["orders"];
    const p9 = v["mailPreferences"];
    const p10 = v["auditEvents"];
    const p11 = v["shortened"];
    if (p0 === void 0) fail("AccountExport: required exportedAt");
    if (p1 === void 0) fail("AccountExport: required account");
    if (p2 === void 0) fail("AccountExport: required sessions");
    if (p3 === void 0) fail("AccountExport: required identities");
    if (p4 === void 0) fail("AccountExport: required secondFactors");
    if (p5 === void 0) fail("AccountExport: required passkeys");
    if (p6 === void 0) fail("AccountExport: required apiKeys");
    if (p7 === void 0) fail("AccountExport: required posts");
    if (p8 === void 0) fail("AccountExport: required orders");
    if (p9 === void 0) fail("AccountExport: required mailPreferences");
    if (p10 === void 0) fail("AccountExport: required auditEvents");
    if (p11 === void 0) fail("AccountExport: required shortened");
    let s = "";
    s += '"exportedAt":' + w12(p0);
    s += ',"account":' + w20(p1);
    s += ',"sessions":' + w103(p2);
    s += ',"identities":' + w104(p3);
    s += ',"secondFactors":' + w105(p4);
    s += ',"passkeys":' + w107(p5);
    s += ',"apiKeys":' + w111(p6);
    s += ',"posts":' + w118(p7);
    s += ',"orders":' + w121(p8);
    s += ',"mailPreferences":' + w135(p9);
    s += ',"auditEvents":' + w136(p10);
    s += ',"shortened":' + w139(p11);
    return "{" + s + "}";
  }
  return fail("AccountExport: type");
};
var c141 = header("header Content-Disposition", w10, false);
var c142 = { "Content-Disposition": c141, "Cache-Control": c15, "Vary": c16 };
var w143 = (v) => {
  if (isObject(v)) {
    const p0 = v["erasesAt"];
    if (p0 === void 0) fail("ErasureSchedule: required erasesAt");
    let s = "";
    s += '"erasesAt":' + w12(p0);
    return "{" + s + "}";
  }
  return fail("ErasureSchedule: type");
};
var c144 = header("header Content-Security-Policy", w10, false);
var c145 = { "Content-Security-Policy": c144, "Cache-Control": c87, "Vary": c16 };
var c146 = { "Content-Security-Policy": c144, "Cache-Control": c15, "Vary": c16 };
var w148 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 100) fail("listSessions 200/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w75(v[i]);
    return "[" + s + "]";
  }
  return fail("listSessions 200/items: type");
};
var w147 = (v) => {
  if (isObject(v)) {
    const p0 = v["items"];
    const p1 = v["nextCursor"];
    if (p0 === void 0) fail("listSessions 200: required items");
    let s = "";
    s += '"items":' + w148(p0);
    if (p1 !== void 0) s += ',"nextCursor":' + w10(p1);
    return "{" + s + "}";
  }
  return fail("listSessions 200: type");
};
var w150 = (v) => {
  if (Number.isSafeInteger(v)) {
    return String(v);
  }
  return fail("PasskeyRequestOptions/timeout: type");
};
var w153 = (v) => v === "public-key" ? '"public-key"' : fail("WebAuthnCredentialRef/type: enum");
var c155 = new RegExp("^[A-Za-z0-9_\\-]+$", "u");
var w154 = (v) => {
  if (typeof v === "string") {
    if (v.length > 1364 && length(v) > 1364) fail("WebAuthnCredentialId: maxLength");
    if (!c155.test(v)) fail("WebAuthnCredentialId: pattern");
    return '"' + v + '"';
  }
  return fail("WebAuthnCredentialId: type");
};
var w157 = (v) => {
  if (typeof v === "string") {
    if (v.length > 32 && length(v) > 32) fail("WebAuthnTransport: maxLength");
    return quote(v);
  }
  return fail("WebAuthnTransport: type");
};
var w156 = (v) => {
  if (Array.isArray(v)) {
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w157(v[i]);
    return "[" + s + "]";
  }
  return fail("WebAuthnCredentialRef/transports: type");
};
var w152 = (v) => {
  if (isObject(v)) {
    const p0 = v["type"];
    const p1 = v["id"];
    const p2 = v["transports"];
    if (p0 === void 0) fail("WebAuthnCredentialRef: required type");
    if (p1 === void 0) fail("WebAuthnCredentialRef: required id");
    let s = "";
    s += '"type":' + w153(p0);
    s += ',"id":' + w154(p1);
    if (p2 !== void 0) s += ',"transports":' + w156(p2);
    return "{" + s + "}";
  }
  return fail("WebAuthnCredentialRef: type");
};
var w151 = (v) => {
  if (Array.isArray(v)) {
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w152(v[i]);
    return "[" + s + "]";
  }
  return fail("PasskeyRequestOptions/allowCredentials: type");
};
var w158 = (v) => v === "required" ? '"required"' : v === "preferred" ? '"preferred"' : fail("PasskeyRequestOptions/userVerification: enum");
var w149 = (v) => {
  if (isObject(v)) {
    const p0 = v["rpId"];
    const p1 = v["challenge"];
    const p2 = v["timeout"];
    const p3 = v["allowCredentials"];
    const p4 = v["userVerification"];
    if (p0 === void 0) fail("PasskeyRequestOptions: required rpId");
    if (p1 === void 0) fail("PasskeyRequestOptions: required challenge");
    if (p2 === void 0) fail("PasskeyRequestOptions: required timeout");
    if (p3 === void 0) fail("PasskeyRequestOptions: required allowCredentials");
    if (p4 === void 0) fail("PasskeyRequestOptions: required userVerification");
    let s = "";
    s += '"rpId":' + w10(p0);
    s += ',"challenge":' + w10(p1);
    s += ',"timeout":' + w150(p2);
    s += ',"allowCredentials":' + w151(p3);
    s += ',"userVerification":' + w158(p4);
    return "{" + s + "}";
  }
  return fail("PasskeyRequestOptions: type");
};
var w159 = (v) => {
  if (isObject(v)) {
    const p0 = v["secret"];
    const p1 = v["uri"];
    if (p0 === void 0) fail("TotpEnrolment: required secret");
    if (p1 === void 0) fail("TotpEnrolment: required uri");
    let s = "";
    s += '"secret":' + w10(p0);
    s += ',"uri":' + w90(p1);
    return "{" + s + "}";
  }
  return fail("TotpEnrolment: type");
};
var c163 = new RegExp("^[0-9A-Za-z]{4}(?:[ \\-]?[0-9A-Za-z]{4}){3}$", "u");
var w162 = (v) => {
  if (typeof v === "string") {
    if (!c163.test(v)) fail("RecoveryCode: pattern");
    return '"' + v + '"';
  }
  return fail("RecoveryCode: type");
};
var w161 = (v) => {
  if (Array.isArray(v)) {
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w162(v[i]);
    return "[" + s + "]";
  }
  return fail("SecondFactorAdded/recoveryCodes: type");
};
var w160 = (v) => {
  if (isObject(v)) {
    const p0 = v["recoveryCodes"];
    let s = "";
    if (p0 !== void 0) s += '"recoveryCodes":' + w161(p0);
    return "{" + s + "}";
  }
  return fail("SecondFactorAdded: type");
};
var w164 = (v) => {
  if (isObject(v)) {
    const p0 = v["recoveryCodes"];
    if (p0 === void 0) fail("RecoveryCodes: required recoveryCodes");
    let s = "";
    s += '"recoveryCodes":' + w161(p0);
    return "{" + s + "}";
  }
  return fail("RecoveryCodes: type");
};
var w165 = (v) => {
  if (isObject(v)) {
    const p0 = v["items"];
    if (p0 === void 0) fail("PasskeyList: required items");
    let s = "";
    s += '"items":' + w107(p0);
    return "{" + s + "}";
  }
  return fail("PasskeyList: type");
};
var w166 = (v) => {
  if (isObject(v)) {
    const p0 = v["passkey"];
    const p1 = v["recoveryCodes"];
    if (p0 === void 0) fail("PasskeyAdded: required passkey");
    let s = "";
    s += '"passkey":' + w108(p0);
    if (p1 !== void 0) s += ',"recoveryCodes":' + w161(p1);
    return "{" + s + "}";
  }
  return fail("PasskeyAdded: type");
};
var w168 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["name"];
    if (p0 === void 0) fail("PasskeyCreationOptions/rp: required id");
    if (p1 === void 0) fail("PasskeyCreationOptions/rp: required name");
    let s = "";
    s += '"id":' + w10(p0);
    s += ',"name":' + w10(p1);
    return "{" + s + "}";
  }
  return fail("PasskeyCreationOptions/rp: type");
};
var w170 = (v) => {
  if (typeof v === "string") {
    if (v.length > 16384 && length(v) > 16384) fail("WebAuthnBytes: maxLength");
    if (!c155.test(v)) fail("WebAuthnBytes: pattern");
    return '"' + v + '"';
  }
  return fail("WebAuthnBytes: type");
};
var w169 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["name"];
    const p2 = v["displayName"];
    if (p0 === void 0) fail("PasskeyCreationOptions/user: required id");
    if (p1 === void 0) fail("PasskeyCreationOptions/user: required name");
    if (p2 === void 0) fail("PasskeyCreationOptions/user: required displayName");
    let s = "";
    s += '"id":' + w170(p0);
    s += ',"name":' + w10(p1);
    s += ',"displayName":' + w10(p2);
    return "{" + s + "}";
  }
  return fail("PasskeyCreationOptions/user: type");
};
var w172 = (v) => {
  if (isObject(v)) {
    const p0 = v["type"];
    const p1 = v["alg"];
    if (p0 === void 0) fail("PasskeyCreationOptions/pubKeyCredParams/items: required type");
    if (p1 === void 0) fail("PasskeyCreationOptions/pubKeyCredParams/items: required alg");
    let s = "";
    s += '"type":' + w153(p0);
    s += ',"alg":' + w150(p1);
    return "{" + s + "}";
  }
  return fail("PasskeyCreationOptions/pubKeyCredParams/items: type");
};
var w171 = (v) => {
  if (Array.isArray(v)) {
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w172(v[i]);
    return "[" + s + "]";
  }
  return fail("PasskeyCreationOptions/pubKeyCredParams: type");
};
var w174 = (v) => v === "required" ? '"required"' : fail("PasskeyCreationOptions/authenticatorSelection/residentKey: enum");
var w173 = (v) => {
  if (isObject(v)) {
    const p0 = v["residentKey"];
    const p1 = v["requireResidentKey"];
    const p2 = v["userVerification"];
    if (p0 === void 0) fail("PasskeyCreationOptions/authenticatorSelection: required residentKey");
    if (p1 === void 0) fail("PasskeyCreationOptions/authenticatorSelection: required requireResidentKey");
    if (p2 === void 0) fail("PasskeyCreationOptions/authenticatorSelection: required userVerification");
    let s = "";
    s += '"residentKey":' + w174(p0);
    s += ',"requireResidentKey":' + w22(p1);
    s += ',"userVerification":' + w174(p2);
    return "{" + s + "}";
  }
  return fail("PasskeyCreationOptions/authenticatorSelection: type");
};
var w175 = (v) => v === "none" ? '"none"' : fail("PasskeyCreationOptions/attestation: enum");
var w167 = (v) => {
  if (isObject(v)) {
    const p0 = v["rp"];
    const p1 = v["user"];
    const p2 = v["challenge"];
    const p3 = v["pubKeyCredParams"];
    const p4 = v["timeout"];
    const p5 = v["excludeCredentials"];
    const p6 = v["authenticatorSelection"];
    const p7 = v["attestation"];
    if (p0 === void 0) fail("PasskeyCreationOptions: required rp");
    if (p1 === void 0) fail("PasskeyCreationOptions: required user");
    if (p2 === void 0) fail("PasskeyCreationOptions: required challenge");
    if (p3 === void 0) fail("PasskeyCreationOptions: required pubKeyCredParams");
    if (p4 === void 0) fail("PasskeyCreationOptions: required timeout");
    if (p5 === void 0) fail("PasskeyCreationOptions: required excludeCredentials");
    if (p6 === void 0) fail("PasskeyCreationOptions: required authenticatorSelection");
    if (p7 === void 0) fail("PasskeyCreationOptions: required attestation");
    let s = "";
    s += '"rp":' + w168(p0);
    s += ',"user":' + w169(p1);
    s += ',"challenge":' + w10(p2);
    s += ',"pubKeyCredParams":' + w171(p3);
    s += ',"timeout":' + w150(p4);
    s += ',"excludeCredentials":' + w151(p5);
    s += ',"authenticatorSelection":' + w173(p6);
    s += ',"attestation":' + w175(p7);
    return "{" + s + "}";
  }
  return fail("PasskeyCreationOptions: type");
};
var w177 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 100) fail("listApiKeys 200/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w112(v[i]);
    return "[" + s + "]";
  }
  return fail("listApiKeys 200/items: type");
};
var w176 = (v) => {
  if (isObject(v)) {
    const p0 = v["items"];
    const p1 = v["nextCursor"];
    if (p0 === void 0) fail("listApiKeys 200: required items");
    let s = "";
    s += '"items":' + w177(p0);
    if (p1 !== void 0) s += ',"nextCursor":' + w10(p1);
    return "{" + s + "}";
  }
  return fail("listApiKeys 200: type");
};
var c180 = new RegExp("^tp_[ps]k_[0-9a-hjkmnp-tv-z]{39}$", "u");
var w179 = (v) => {
  if (typeof v === "string") {
    if (!c180.test(v)) fail("ApiKeyCreated/key: pattern");
    return '"' + v + '"';
  }
  return fail("ApiKeyCreated/key: type");
};
var w178 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["key"];
    const p2 = v["name"];
    const p3 = v["kind"];
    const p4 = v["hint"];
    const p5 = v["scopes"];
    const p6 = v["expiresAt"];
    const p7 = v["createdAt"];
    if (p0 === void 0) fail("ApiKeyCreated: required id");
    if (p1 === void 0) fail("ApiKeyCreated: required key");
    if (p2 === void 0) fail("ApiKeyCreated: required name");
    if (p3 === void 0) fail("ApiKeyCreated: required kind");
    if (p4 === void 0) fail("ApiKeyCreated: required hint");
    if (p5 === void 0) fail("ApiKeyCreated: required scopes");
    if (p7 === void 0) fail("ApiKeyCreated: required createdAt");
    let s = "";
    s += '"id":' + w113(p0);
    s += ',"key":' + w179(p1);
    s += ',"name":' + w29(p2);
    s += ',"kind":' + w115(p3);
    s += ',"hint":' + w10(p4);
    s += ',"scopes":' + w116(p5);
    if (p6 !== void 0) s += ',"expiresAt":' + w12(p6);
    s += ',"createdAt":' + w12(p7);
    return "{" + s + "}";
  }
  return fail("ApiKeyCreated: type");
};
var w183 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["slug"];
    const p2 = v["name"];
    const p3 = v["description"];
    const p4 = v["createdAt"];
    if (p0 === void 0) fail("Tag: required id");
    if (p1 === void 0) fail("Tag: required slug");
    if (p2 === void 0) fail("Tag: required name");
    if (p4 === void 0) fail("Tag: required createdAt");
    let s = "";
    s += '"id":' + w60(p0);
    s += ',"slug":' + w49(p1);
    s += ',"name":' + w62(p2);
    if (p3 !== void 0) s += ',"description":' + w57(p3);
    s += ',"createdAt":' + w12(p4);
    return "{" + s + "}";
  }
  return fail("Tag: type");
};
var w182 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 100) fail("listTags 200/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w183(v[i]);
    return "[" + s + "]";
  }
  return fail("listTags 200/items: type");
};
var w181 = (v) => {
  if (isObject(v)) {
    const p0 = v["items"];
    const p1 = v["nextCursor"];
    if (p0 === void 0) fail("listTags 200: required items");
    let s = "";
    s += '"items":' + w182(p0);
    if (p1 !== void 0) s += ',"nextCursor":' + w10(p1);
    return "{" + s + "}";
  }
  return fail("listTags 200: type");
};
var c184 = { "Vary": c16 };
var w188 = (v) => {
  if (typeof v === "string") {
    if (v.length < 2 && length(v) < 1) fail("Product/description: minLength");
    if (v.length > 5e3 && length(v) > 5e3) fail("Product/description: maxLength");
    return quote(v);
  }
  return fail("Product/description: type");
};
var w189 = (v) => {
  if (Number.isSafeInteger(v)) {
    if (v < 0) fail("Product/stock: minimum");
    if (v > 1e6) fail("Product/stock: maximum");
    return String(v);
  }
  return fail("Product/stock: type");
};
var w187 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["slug"];
    const p2 = v["name"];
    const p3 = v["description"];
    const p4 = v["category"];
    const p5 = v["price"];
    const p6 = v["stock"];
    const p7 = v["createdAt"];
    const p8 = v["updatedAt"];
    if (p0 === void 0) fail("Product: required id");
    if (p1 === void 0) fail("Product: required slug");
    if (p2 === void 0) fail("Product: required name");
    if (p3 === void 0) fail("Product: required description");
    if (p4 === void 0) fail("Product: required category");
    if (p5 === void 0) fail("Product: required price");
    if (p6 === void 0) fail("Product: required stock");
    if (p7 === void 0) fail("Product: required createdAt");
    if (p8 === void 0) fail("Product: required updatedAt");
    let s = "";
    s += '"id":' + w128(p0);
    s += ',"slug":' + w49(p1);
    s += ',"name":' + w130(p2);
    s += ',"description":' + w188(p3);
    s += ',"category":' + w49(p4);
    s += ',"price":' + w132(p5);
    s += ',"stock":' + w189(p6);
    s += ',"createdAt":' + w12(p7);
    s += ',"updatedAt":' + w12(p8);
    return "{" + s + "}";
  }
  return fail("Product: type");
};
var w186 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 100) fail("listProducts 200/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w187(v[i]);
    return "[" + s + "]";
  }
  return fail("listProducts 200/items: type");
};
var w185 = (v) => {
  if (isObject(v)) {
    const p0 = v["items"];
    const p1 = v["nextCursor"];
    if (p0 === void 0) fail("listProducts 200: required items");
    let s = "";
    s += '"items":' + w186(p0);
    if (p1 !== void 0) s += ',"nextCursor":' + w10(p1);
    return "{" + s + "}";
  }
  return fail("listProducts 200: type");
};
var serializers = {
  "listAuditEvents": { "200": { "application/json": w0 } },
  "listUsers": { "200": { "application/json": w18 } },
  "registerUser": { "201": { "application/json": w20 } },
  "getUser": { "200": { "application/json": w20 } },
  "replaceUser": { "200": { "application/json": w20 } },
  "updateUser": { "200": { "application/json": w20 } },
  "getUserV2": { "200": { "application/json": w42 } },
  "changeUserRole": { "200": { "application/json": w20 } },
  "deactivateUser": { "200": { "application/json": w20 } },
  "restoreUser": { "200": { "application/json": w20 } },
  "listUserPosts": { "200": { "application/json": w54 } },
  "login": { "200": { "application/json": w64 }, "202": { "application/json": w67 } },
  "refreshTokens": { "200": { "application/json": w64 } },
  "logout": {},
  "logoutEverywhere": {},
  "startBrowserSession": { "201": { "application/json": w74 } },
  "reauthenticate": { "200": { "application/json": w80 } },
  "listIdentityProviders": { "200": { "application/json": w81 } },
  "startIdentityLogin": { "200": { "application/json": w89 } },
  "completeIdentityLogin": { "200": { "application/json": w64 }, "202": { "application/json": w92 } },
  "listIdentities": { "200": { "application/json": w95 } },
  "linkIdentity": { "201": { "application/json": w97 } },
  "unlinkIdentity": {},
  "requestPasswordReset": { "202": { "application/json": w101 } },
  "confirmPasswordReset": {},
  "confirmEmailVerification": {},
  "confirmEmailChange": {},
  "requestMagicLink": { "202": { "application/json": w101 } },
  "redeemMagicLink": { "200": { "application/json": w64 }, "202": { "application/json": w67 } },
  "exportAccount": { "200": { "application/json": w102 } },
  "requestErasure": { "202": { "application/json": w143 } },
  "undoErasure": {},
  "getMe": { "200": { "application/json": w20 } },
  "updateMe": { "200": { "application/json": w20 } },
  "getMailPreferences": { "200": { "application/json": w135 } },
  "updateMailPreferences": { "200": { "application/json": w135 } },
  "getUnsubscribePage": { "200": { "text/html": w10 } },
  "unsubscribe": { "200": { "text/html": w10 } },
  "getCurrentSession": { "200": { "application/json": w74 } },
  "listSessions": { "200": { "application/json": w147 } },
  "revokeSession": {},
  "changePassword": {},
  "requestEmailVerification": { "202": { "application/json": w101 } },
  "requestEmailChange": { "202": { "application/json": w101 } },
  "startPasskeyReauthentication": { "200": { "application/json": w149 } },
  "completeMfa": { "200": { "application/json": w64 } },
  "startMfaPasskey": { "200": { "application/json": w149 } },
  "startPasskeyLogin": { "200": { "application/json": w149 } },
  "completePasskeyLogin": { "200": { "application/json": w64 } },
  "getSecondFactors": { "200": { "application/json": w105 } },
  "startTotpEnrolment": { "200": { "application/json": w159 } },
  "removeTotp": {},
  "confirmTotpEnrolment": { "200": { "application/json": w160 } },
  "regenerateRecoveryCodes": { "200": { "application/json": w164 } },
  "listPasskeys": { "200": { "application/json": w165 } },
  "registerPasskey": { "201": { "application/json": w166 } },
  "startPasskeyRegistration": { "200": { "application/json": w167 } },
  "deletePasskey": {},
  "renamePasskey": { "200": { "application/json": w108 } },
  "listApiKeys": { "200": { "application/json": w176 } },
  "createApiKey": { "201": { "application/json": w178 } },
  "getApiKey": { "200": { "application/json": w112 } },
  "revokeApiKey": {},
  "renameApiKey": { "200": { "application/json": w112 } },
  "listPosts": { "200": { "application/json": w54 } },
  "createPost": { "201": { "application/json": w119 } },
  "getPost": { "200": { "application/json": w119 } },
  "updatePost": { "200": { "application/json": w119 } },
  "listTags": { "200": { "application/json": w181 } },
  "createTag": { "201": { "application/json": w183 } },
  "getTag": { "200": { "application/json": w183 } },
  "deleteTag": {},
  "updateTag": { "200": { "application/json": w183 } },
  "listProducts": { "200": { "application/json": w185 } },
  "createProduct": { "201": { "application/json": w187 } },
  "getProduct": { "200": { "application/json": w187 } },
  "createOrder": { "201": { "application/json": w122 } },
  "getOrder": { "200": { "application/json": w122 } }
};
var headerSerializers = {
  "listAuditEvents": { "200": c17 },
  "listUsers": { "200": c17 },
  "registerUser": { "201": c39 },
  "getUser": { "200": c41 },
  "replaceUser": { "200": c17 },
  "updateUser": { "200": c17 },
  "getUserV2": { "200": c17 },
  "changeUserRole": { "200": c53 },
  "deactivateUser": { "200": c53 },
  "restoreUser": { "200": c53 },
  "listUserPosts": { "200": c17 },
  "login": { "200": c17, "202": c17 },
  "refreshTokens": { "200": c17 },
  "logout": { "204": c73 },
  "logoutEverywhere": { "204": c73 },
  "startBrowserSession": { "201": c79 },
  "reauthenticate": { "200": c73 },
  "listIdentityProviders": { "200": c88 },
  "startIdentityLogin": { "200": c17 },
  "completeIdentityLogin": { "200": c17, "202": c17 },
  "listIdentities": { "200": c17 },
  "linkIdentity": { "201": c100 },
  "unlinkIdentity": { "204": c17 },
  "requestPasswordReset": { "202": c17 },
  "confirmPasswordReset": { "204": c17 },
  "confirmEmailVerification": { "204": c17 },
  "confirmEmailChange": { "204": c17 },
  "requestMagicLink": { "202": c17 },
  "redeemMagicLink": { "200": c17, "202": c17 },
  "exportAccount": { "200": c142 },
  "requestErasure": { "202": c17 },
  "undoErasure": { "204": c17 },
  "getMe": { "200": c17 },
  "updateMe": { "200": c17 },
  "getMailPreferences": { "200": c17 },
  "updateMailPreferences": { "200": c17 },
  "getUnsubscribePage": { "200": c145 },
  "unsubscribe": { "200": c146 },
  "getCurrentSession": { "200": c17 },
  "listSessions": { "200": c17 },
  "revokeSession": { "204": c17 },
  "changePassword": { "204": c17 },
  "requestEmailVerification": { "202": c17 },
  "requestEmailChange": { "202": c17 },
  "startPasskeyReauthentication": { "200": c17 },
  "completeMfa": { "200": c17 },
  "startMfaPasskey": { "200": c17 },
  "startPasskeyLogin": { "200": c17 },
  "completePasskeyLogin": { "200": c17 },
  "getSecondFactors": { "200": c17 },
  "startTotpEnrolment": { "200": c17 },
  "removeTotp": { "204": c17 },
  "confirmTotpEnrolment": { "200": c17 },
  "regenerateRecoveryCodes": { "200": c17 },
  "listPasskeys": { "200": c17 },
  "registerPasskey": { "201": c100 },
  "startPasskeyRegistration": { "200": c17 },
  "deletePasskey": { "204": c17 },
  "renamePasskey": { "200": c17 },
  "listApiKeys": { "200": c17 },
  "createApiKey": { "201": c100 },
  "getApiKey": { "200": c17 },
  "revokeApiKey": { "204": c17 },
  "renameApiKey": { "200": c17 },
  "listPosts": { "200": c17 },
  "createPost": { "201": c39 },
  "getPost": { "200": c17 },
  "updatePost": { "200": c17 },
  "listTags": { "200": c184 },
  "createTag": { "201": c39 },
  "getTag": { "200": c88 },
  "deleteTag": { "204": c17 },
  "updateTag": { "200": c17 },
  "listProducts": { "200": c184 },
  "createProduct": { "201": c100 },
  "getProduct": { "200": c184 },
  "createOrder": { "201": c100 },
  "getOrder": { "200": c17 }
};
export {
  headerSerializers,
  serializers
};
