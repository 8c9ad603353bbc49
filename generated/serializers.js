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
  const item = (v) => v === null ? fail(where + ": null in a list, which has no text there") : isObject(v) || Array.isArray(v) || /,/.test(v) ? fail(where + ": a list or a comma in a list") : fieldText(where, String(v));
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
var w7 = (v) => v === "user.registered" ? '"user.registered"' : v === "user.profile_updated" ? '"user.profile_updated"' : v === "user.email_verified" ? '"user.email_verified"' : v === "user.pre_ownership_access_removed" ? '"user.pre_ownership_access_removed"' : v === "user.email_change_requested" ? '"user.email_change_requested"' : v === "user.email_changed" ? '"user.email_changed"' : v === "user.password_changed" ? '"user.password_changed"' : v === "user.password_reset" ? '"user.password_reset"' : v === "user.updated" ? '"user.updated"' : v === "user.role_changed" ? '"user.role_changed"' : v === "user.customer_group_changed" ? '"user.customer_group_changed"' : v === "user.comment_banned" ? '"user.comment_banned"' : v === "user.comment_ban_lifted" ? '"user.comment_ban_lifted"' : v === "user.deactivated" ? '"user.deactivated"' : v === "user.restored" ? '"user.restored"' : v === "session.started" ? '"session.started"' : v === "session.login_failed" ? '"session.login_failed"' : v === "session.reauthenticated" ? '"session.reauthenticated"' : v === "session.ended" ? '"session.ended"' : v === "session.all_ended" ? '"session.all_ended"' : v === "session.refresh_token_reused" ? '"session.refresh_token_reused"' : v === "identity.linked" ? '"identity.linked"' : v === "identity.unlinked" ? '"identity.unlinked"' : v === "second_factor.added" ? '"second_factor.added"' : v === "second_factor.removed" ? '"second_factor.removed"' : v === "recovery_code.used" ? '"recovery_code.used"' : v === "recovery_codes.replaced" ? '"recovery_codes.replaced"' : v === "passkey.renamed" ? '"passkey.renamed"' : v === "api_key.created" ? '"api_key.created"' : v === "api_key.renamed" ? '"api_key.renamed"' : v === "api_key.revoked" ? '"api_key.revoked"' : v === "job.cancelled" ? '"job.cancelled"' : v === "job.retried" ? '"job.retried"' : v === "job.discarded" ? '"job.discarded"' : v === "webhook_endpoint.created" ? '"webhook_endpoint.created"' : v === "webhook_endpoint.updated" ? '"webhook_endpoint.updated"' : v === "webhook_endpoint.deleted" ? '"webhook_endpoint.deleted"' : v === "webhook_endpoint.disabled" ? '"webhook_endpoint.disabled"' : v === "webhook_endpoint.tested" ? '"webhook_endpoint.tested"' : v === "webhook_secret.rotated" ? '"webhook_secret.rotated"' : v === "webhook_delivery.redelivered" ? '"webhook_delivery.redelivered"' : v === "webhook_events.replayed" ? '"webhook_events.replayed"' : v === "user.exported" ? '"user.exported"' : v === "user.export_started" ? '"user.export_started"' : v === "user.erasure_requested" ? '"user.erasure_requested"' : v === "user.erasure_undone" ? '"user.erasure_undone"' : v === "user.erased" ? '"user.erased"' : fail("AuditAction: enum");
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
var w20 = (v) => v === "message" ? '"message"' : fail("EventMessage/event: enum");
var c22 = new RegExp("^(?:0|[1-9][0-9]{0,14})$", "u");
var w21 = (v) => {
  if (typeof v === "string") {
    if (!c22.test(v)) fail("EventFrameId: pattern");
    return quote(v);
  }
  return fail("EventFrameId: type");
};
var w24 = (v) => {
  if (Number.isSafeInteger(v)) {
    if (v < 0) fail("EventFrameAfter: minimum");
    if (v > 999999999999999) fail("EventFrameAfter: maximum");
    return String(v);
  }
  return fail("EventFrameAfter: type");
};
var c28 = new RegExp("^evt_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
var w27 = (v) => {
  if (typeof v === "string") {
    if (!c28.test(v)) fail("EventId: pattern");
    return '"' + v + '"';
  }
  return fail("EventId: type");
};
var w29 = (v) => {
  if (Number.isSafeInteger(v)) {
    if (v < 1) fail("UserRegisteredEvent/position: minimum");
    if (v > 9007199254740991) fail("UserRegisteredEvent/position: maximum");
    return String(v);
  }
  return fail("UserRegisteredEvent/position: type");
};
var w30 = (v) => {
  if (Number.isSafeInteger(v)) {
    if (v < 1) fail("UserRegisteredEvent/version: minimum");
    if (v > 2147483647) fail("UserRegisteredEvent/version: maximum");
    return String(v);
  }
  return fail("UserRegisteredEvent/version: type");
};
var w31 = (v) => v === "user.registered" ? '"user.registered"' : fail("UserRegisteredEvent/type: enum");
var w33 = (v) => v === "user" ? '"user"' : fail("UserSubject/type: enum");
var w32 = (v) => {
  if (isObject(v)) {
    const p0 = v["type"];
    const p1 = v["id"];
    if (p0 === void 0) fail("UserSubject: required type");
    if (p1 === void 0) fail("UserSubject: required id");
    let s = "";
    s += '"type":' + w33(p0);
    s += ',"id":' + w5(p1);
    return "{" + s + "}";
  }
  return fail("UserSubject: type");
};
var w35 = (v) => v === "user" ? '"user"' : v === "editor" ? '"editor"' : v === "moderator" ? '"moderator"' : v === "admin" ? '"admin"' : fail("Role: enum");
var w34 = (v) => {
  if (isObject(v)) {
    const p0 = v["role"];
    if (p0 === void 0) fail("UserRegisteredEvent/data: required role");
    let s = "";
    s += '"role":' + w35(p0);
    return "{" + s + "}";
  }
  return fail("UserRegisteredEvent/data: type");
};
var w26 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("UserRegisteredEvent: required id");
    if (p1 === void 0) fail("UserRegisteredEvent: required position");
    if (p2 === void 0) fail("UserRegisteredEvent: required occurredAt");
    if (p3 === void 0) fail("UserRegisteredEvent: required version");
    if (p6 === void 0) fail("UserRegisteredEvent: required type");
    if (p7 === void 0) fail("UserRegisteredEvent: required subject");
    if (p8 === void 0) fail("UserRegisteredEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w31(p6);
    s += ',"subject":' + w32(p7);
    s += ',"data":' + w34(p8);
    return "{" + s + "}";
  }
  return fail("UserRegisteredEvent: type");
};
var w37 = (v) => v === "user.updated" ? '"user.updated"' : fail("UserUpdatedEvent/type: enum");
var w40 = (v) => v === "username" ? '"username"' : v === "language" ? '"language"' : v === "email" ? '"email"' : v === "firstName" ? '"firstName"' : v === "lastName" ? '"lastName"' : v === "avatarUrl" ? '"avatarUrl"' : v === "bio" ? '"bio"' : v === "customerGroup" ? '"customerGroup"' : v === "commentBan" ? '"commentBan"' : fail("UserUpdatedEvent/data/fields/items: enum");
var w39 = (v) => {
  if (Array.isArray(v)) {
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w40(v[i]);
    if (findDuplicate(JSON.parse("[" + s + "]"))) fail("UserUpdatedEvent/data/fields: uniqueItems");
    return "[" + s + "]";
  }
  return fail("UserUpdatedEvent/data/fields: type");
};
var w38 = (v) => {
  if (isObject(v)) {
    const p0 = v["fields"];
    if (p0 === void 0) fail("UserUpdatedEvent/data: required fields");
    let s = "";
    s += '"fields":' + w39(p0);
    return "{" + s + "}";
  }
  return fail("UserUpdatedEvent/data: type");
};
var w36 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("UserUpdatedEvent: required id");
    if (p1 === void 0) fail("UserUpdatedEvent: required position");
    if (p2 === void 0) fail("UserUpdatedEvent: required occurredAt");
    if (p3 === void 0) fail("UserUpdatedEvent: required version");
    if (p6 === void 0) fail("UserUpdatedEvent: required type");
    if (p7 === void 0) fail("UserUpdatedEvent: required subject");
    if (p8 === void 0) fail("UserUpdatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w37(p6);
    s += ',"subject":' + w32(p7);
    s += ',"data":' + w38(p8);
    return "{" + s + "}";
  }
  return fail("UserUpdatedEvent: type");
};
var w42 = (v) => v === "user.role_changed" ? '"user.role_changed"' : fail("UserRoleChangedEvent/type: enum");
var w43 = (v) => {
  if (isObject(v)) {
    const p0 = v["from"];
    const p1 = v["to"];
    if (p0 === void 0) fail("UserRoleChangedEvent/data: required from");
    if (p1 === void 0) fail("UserRoleChangedEvent/data: required to");
    let s = "";
    s += '"from":' + w35(p0);
    s += ',"to":' + w35(p1);
    return "{" + s + "}";
  }
  return fail("UserRoleChangedEvent/data: type");
};
var w41 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("UserRoleChangedEvent: required id");
    if (p1 === void 0) fail("UserRoleChangedEvent: required position");
    if (p2 === void 0) fail("UserRoleChangedEvent: required occurredAt");
    if (p3 === void 0) fail("UserRoleChangedEvent: required version");
    if (p6 === void 0) fail("UserRoleChangedEvent: required type");
    if (p7 === void 0) fail("UserRoleChangedEvent: required subject");
    if (p8 === void 0) fail("UserRoleChangedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w42(p6);
    s += ',"subject":' + w32(p7);
    s += ',"data":' + w43(p8);
    return "{" + s + "}";
  }
  return fail("UserRoleChangedEvent: type");
};
var w45 = (v) => v === "user.deactivated" ? '"user.deactivated"' : fail("UserDeactivatedEvent/type: enum");
var w47 = (v) => v === "active" ? '"active"' : v === "deactivated" ? '"deactivated"' : fail("UserStatus: enum");
var w46 = (v) => {
  if (isObject(v)) {
    const p0 = v["status"];
    if (p0 === void 0) fail("UserDeactivatedEvent/data: required status");
    let s = "";
    s += '"status":' + w47(p0);
    return "{" + s + "}";
  }
  return fail("UserDeactivatedEvent/data: type");
};
var w44 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("UserDeactivatedEvent: required id");
    if (p1 === void 0) fail("UserDeactivatedEvent: required position");
    if (p2 === void 0) fail("UserDeactivatedEvent: required occurredAt");
    if (p3 === void 0) fail("UserDeactivatedEvent: required version");
    if (p6 === void 0) fail("UserDeactivatedEvent: required type");
    if (p7 === void 0) fail("UserDeactivatedEvent: required subject");
    if (p8 === void 0) fail("UserDeactivatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w45(p6);
    s += ',"subject":' + w32(p7);
    s += ',"data":' + w46(p8);
    return "{" + s + "}";
  }
  return fail("UserDeactivatedEvent: type");
};
var w49 = (v) => v === "user.restored" ? '"user.restored"' : fail("UserRestoredEvent/type: enum");
var w48 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("UserRestoredEvent: required id");
    if (p1 === void 0) fail("UserRestoredEvent: required position");
    if (p2 === void 0) fail("UserRestoredEvent: required occurredAt");
    if (p3 === void 0) fail("UserRestoredEvent: required version");
    if (p6 === void 0) fail("UserRestoredEvent: required type");
    if (p7 === void 0) fail("UserRestoredEvent: required subject");
    if (p8 === void 0) fail("UserRestoredEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w49(p6);
    s += ',"subject":' + w32(p7);
    s += ',"data":' + w46(p8);
    return "{" + s + "}";
  }
  return fail("UserRestoredEvent: type");
};
var w51 = (v) => v === "user.email_verified" ? '"user.email_verified"' : fail("UserEmailVerifiedEvent/type: enum");
var w53 = (v) => {
  if (typeof v === "boolean") return v ? "true" : "false";
  return fail("UserEmailVerifiedEvent/data/emailVerified: type");
};
var w52 = (v) => {
  if (isObject(v)) {
    const p0 = v["emailVerified"];
    if (p0 === void 0) fail("UserEmailVerifiedEvent/data: required emailVerified");
    let s = "";
    s += '"emailVerified":' + w53(p0);
    return "{" + s + "}";
  }
  return fail("UserEmailVerifiedEvent/data: type");
};
var w50 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("UserEmailVerifiedEvent: required id");
    if (p1 === void 0) fail("UserEmailVerifiedEvent: required position");
    if (p2 === void 0) fail("UserEmailVerifiedEvent: required occurredAt");
    if (p3 === void 0) fail("UserEmailVerifiedEvent: required version");
    if (p6 === void 0) fail("UserEmailVerifiedEvent: required type");
    if (p7 === void 0) fail("UserEmailVerifiedEvent: required subject");
    if (p8 === void 0) fail("UserEmailVerifiedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w51(p6);
    s += ',"subject":' + w32(p7);
    s += ',"data":' + w52(p8);
    return "{" + s + "}";
  }
  return fail("UserEmailVerifiedEvent: type");
};
var w55 = (v) => v === "user.email_changed" ? '"user.email_changed"' : fail("UserEmailChangedEvent/type: enum");
var w56 = (v) => {
  if (isObject(v)) {
    const p0 = v["emailVerified"];
    if (p0 === void 0) fail("UserEmailChangedEvent/data: required emailVerified");
    let s = "";
    s += '"emailVerified":' + w53(p0);
    return "{" + s + "}";
  }
  return fail("UserEmailChangedEvent/data: type");
};
var w54 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("UserEmailChangedEvent: required id");
    if (p1 === void 0) fail("UserEmailChangedEvent: required position");
    if (p2 === void 0) fail("UserEmailChangedEvent: required occurredAt");
    if (p3 === void 0) fail("UserEmailChangedEvent: required version");
    if (p6 === void 0) fail("UserEmailChangedEvent: required type");
    if (p7 === void 0) fail("UserEmailChangedEvent: required subject");
    if (p8 === void 0) fail("UserEmailChangedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w55(p6);
    s += ',"subject":' + w32(p7);
    s += ',"data":' + w56(p8);
    return "{" + s + "}";
  }
  return fail("UserEmailChangedEvent: type");
};
var w58 = (v) => v === "user.erasure_requested" ? '"user.erasure_requested"' : fail("UserErasureRequestedEvent/type: enum");
var w59 = (v) => {
  if (isObject(v)) {
    const p0 = v["status"];
    const p1 = v["erasesAt"];
    if (p0 === void 0) fail("UserErasureRequestedEvent/data: required status");
    if (p1 === void 0) fail("UserErasureRequestedEvent/data: required erasesAt");
    let s = "";
    s += '"status":' + w47(p0);
    s += ',"erasesAt":' + w12(p1);
    return "{" + s + "}";
  }
  return fail("UserErasureRequestedEvent/data: type");
};
var w57 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("UserErasureRequestedEvent: required id");
    if (p1 === void 0) fail("UserErasureRequestedEvent: required position");
    if (p2 === void 0) fail("UserErasureRequestedEvent: required occurredAt");
    if (p3 === void 0) fail("UserErasureRequestedEvent: required version");
    if (p6 === void 0) fail("UserErasureRequestedEvent: required type");
    if (p7 === void 0) fail("UserErasureRequestedEvent: required subject");
    if (p8 === void 0) fail("UserErasureRequestedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w58(p6);
    s += ',"subject":' + w32(p7);
    s += ',"data":' + w59(p8);
    return "{" + s + "}";
  }
  return fail("UserErasureRequestedEvent: type");
};
var w61 = (v) => v === "user.erasure_undone" ? '"user.erasure_undone"' : fail("UserErasureUndoneEvent/type: enum");
var w60 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("UserErasureUndoneEvent: required id");
    if (p1 === void 0) fail("UserErasureUndoneEvent: required position");
    if (p2 === void 0) fail("UserErasureUndoneEvent: required occurredAt");
    if (p3 === void 0) fail("UserErasureUndoneEvent: required version");
    if (p6 === void 0) fail("UserErasureUndoneEvent: required type");
    if (p7 === void 0) fail("UserErasureUndoneEvent: required subject");
    if (p8 === void 0) fail("UserErasureUndoneEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w61(p6);
    s += ',"subject":' + w32(p7);
    s += ',"data":' + w46(p8);
    return "{" + s + "}";
  }
  return fail("UserErasureUndoneEvent: type");
};
var w63 = (v) => v === "user.erased" ? '"user.erased"' : fail("UserErasedEvent/type: enum");
var w64 = (v) => {
  if (isObject(v)) {
    const p0 = v["erased"];
    if (p0 === void 0) fail("UserErasedEvent/data: required erased");
    let s = "";
    s += '"erased":' + w53(p0);
    return "{" + s + "}";
  }
  return fail("UserErasedEvent/data: type");
};
var w62 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("UserErasedEvent: required id");
    if (p1 === void 0) fail("UserErasedEvent: required position");
    if (p2 === void 0) fail("UserErasedEvent: required occurredAt");
    if (p3 === void 0) fail("UserErasedEvent: required version");
    if (p6 === void 0) fail("UserErasedEvent: required type");
    if (p7 === void 0) fail("UserErasedEvent: required subject");
    if (p8 === void 0) fail("UserErasedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w63(p6);
    s += ',"subject":' + w32(p7);
    s += ',"data":' + w64(p8);
    return "{" + s + "}";
  }
  return fail("UserErasedEvent: type");
};
var w66 = (v) => v === "post.created" ? '"post.created"' : fail("PostCreatedEvent/type: enum");
var w68 = (v) => v === "post" ? '"post"' : fail("PostSubject/type: enum");
var c70 = new RegExp("^pst_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
var w69 = (v) => {
  if (typeof v === "string") {
    if (!c70.test(v)) fail("PostId: pattern");
    return '"' + v + '"';
  }
  return fail("PostId: type");
};
var w67 = (v) => {
  if (isObject(v)) {
    const p0 = v["type"];
    const p1 = v["id"];
    if (p0 === void 0) fail("PostSubject: required type");
    if (p1 === void 0) fail("PostSubject: required id");
    let s = "";
    s += '"type":' + w68(p0);
    s += ',"id":' + w69(p1);
    return "{" + s + "}";
  }
  return fail("PostSubject: type");
};
var w72 = (v) => v === "draft" ? '"draft"' : v === "scheduled" ? '"scheduled"' : v === "published" ? '"published"' : v === "unpublished" ? '"unpublished"' : fail("PostStatus: enum");
var c74 = new RegExp("^pcg_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
var w73 = (v) => {
  if (typeof v === "string") {
    if (!c74.test(v)) fail("PostCategoryId: pattern");
    return '"' + v + '"';
  }
  return fail("PostCategoryId: type");
};
var c77 = new RegExp("^tag_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
var w76 = (v) => {
  if (typeof v === "string") {
    if (!c77.test(v)) fail("TagId: pattern");
    return '"' + v + '"';
  }
  return fail("TagId: type");
};
var w75 = (v) => {
  if (Array.isArray(v)) {
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w76(v[i]);
    return "[" + s + "]";
  }
  return fail("PostCreatedEvent/data/tagIds: type");
};
var w71 = (v) => {
  if (isObject(v)) {
    const p0 = v["status"];
    const p1 = v["categoryId"];
    const p2 = v["tagIds"];
    if (p0 === void 0) fail("PostCreatedEvent/data: required status");
    if (p2 === void 0) fail("PostCreatedEvent/data: required tagIds");
    let s = "";
    s += '"status":' + w72(p0);
    if (p1 !== void 0) s += ',"categoryId":' + w73(p1);
    s += ',"tagIds":' + w75(p2);
    return "{" + s + "}";
  }
  return fail("PostCreatedEvent/data: type");
};
var w65 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("PostCreatedEvent: required id");
    if (p1 === void 0) fail("PostCreatedEvent: required position");
    if (p2 === void 0) fail("PostCreatedEvent: required occurredAt");
    if (p3 === void 0) fail("PostCreatedEvent: required version");
    if (p6 === void 0) fail("PostCreatedEvent: required type");
    if (p7 === void 0) fail("PostCreatedEvent: required subject");
    if (p8 === void 0) fail("PostCreatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w66(p6);
    s += ',"subject":' + w67(p7);
    s += ',"data":' + w71(p8);
    return "{" + s + "}";
  }
  return fail("PostCreatedEvent: type");
};
var w79 = (v) => v === "post.updated" ? '"post.updated"' : fail("PostUpdatedEvent/type: enum");
var w82 = (v) => v === "slug" ? '"slug"' : v === "title" ? '"title"' : v === "body" ? '"body"' : v === "excerpt" ? '"excerpt"' : v === "cover" ? '"cover"' : v === "status" ? '"status"' : v === "publishAt" ? '"publishAt"' : v === "categoryId" ? '"categoryId"' : v === "tagIds" ? '"tagIds"' : fail("PostUpdatedEvent/data/fields/items: enum");
var w81 = (v) => {
  if (Array.isArray(v)) {
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w82(v[i]);
    if (findDuplicate(JSON.parse("[" + s + "]"))) fail("PostUpdatedEvent/data/fields: uniqueItems");
    return "[" + s + "]";
  }
  return fail("PostUpdatedEvent/data/fields: type");
};
var w80 = (v) => {
  if (isObject(v)) {
    const p0 = v["fields"];
    const p1 = v["status"];
    const p2 = v["categoryId"];
    const p3 = v["tagIds"];
    if (p0 === void 0) fail("PostUpdatedEvent/data: required fields");
    if (p1 === void 0) fail("PostUpdatedEvent/data: required status");
    if (p3 === void 0) fail("PostUpdatedEvent/data: required tagIds");
    let s = "";
    s += '"fields":' + w81(p0);
    s += ',"status":' + w72(p1);
    if (p2 !== void 0) s += ',"categoryId":' + w73(p2);
    s += ',"tagIds":' + w75(p3);
    return "{" + s + "}";
  }
  return fail("PostUpdatedEvent/data: type");
};
var w78 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("PostUpdatedEvent: required id");
    if (p1 === void 0) fail("PostUpdatedEvent: required position");
    if (p2 === void 0) fail("PostUpdatedEvent: required occurredAt");
    if (p3 === void 0) fail("PostUpdatedEvent: required version");
    if (p6 === void 0) fail("PostUpdatedEvent: required type");
    if (p7 === void 0) fail("PostUpdatedEvent: required subject");
    if (p8 === void 0) fail("PostUpdatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w79(p6);
    s += ',"subject":' + w67(p7);
    s += ',"data":' + w80(p8);
    return "{" + s + "}";
  }
  return fail("PostUpdatedEvent: type");
};
var w84 = (v) => v === "post.published" ? '"post.published"' : fail("PostPublishedEvent/type: enum");
var w85 = (v) => {
  if (isObject(v)) {
    const p0 = v["publishedAt"];
    if (p0 === void 0) fail("PostPublishedEvent/data: required publishedAt");
    let s = "";
    s += '"publishedAt":' + w12(p0);
    return "{" + s + "}";
  }
  return fail("PostPublishedEvent/data: type");
};
var w83 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("PostPublishedEvent: required id");
    if (p1 === void 0) fail("PostPublishedEvent: required position");
    if (p2 === void 0) fail("PostPublishedEvent: required occurredAt");
    if (p3 === void 0) fail("PostPublishedEvent: required version");
    if (p6 === void 0) fail("PostPublishedEvent: required type");
    if (p7 === void 0) fail("PostPublishedEvent: required subject");
    if (p8 === void 0) fail("PostPublishedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w84(p6);
    s += ',"subject":' + w67(p7);
    s += ',"data":' + w85(p8);
    return "{" + s + "}";
  }
  return fail("PostPublishedEvent: type");
};
var w87 = (v) => v === "post.unpublished" ? '"post.unpublished"' : fail("PostUnpublishedEvent/type: enum");
var w88 = (v) => {
  if (isObject(v)) {
    const p0 = v["status"];
    if (p0 === void 0) fail("PostUnpublishedEvent/data: required status");
    let s = "";
    s += '"status":' + w72(p0);
    return "{" + s + "}";
  }
  return fail("PostUnpublishedEvent/data: type");
};
var w86 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("PostUnpublishedEvent: required id");
    if (p1 === void 0) fail("PostUnpublishedEvent: required position");
    if (p2 === void 0) fail("PostUnpublishedEvent: required occurredAt");
    if (p3 === void 0) fail("PostUnpublishedEvent: required version");
    if (p6 === void 0) fail("PostUnpublishedEvent: required type");
    if (p7 === void 0) fail("PostUnpublishedEvent: required subject");
    if (p8 === void 0) fail("PostUnpublishedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w87(p6);
    s += ',"subject":' + w67(p7);
    s += ',"data":' + w88(p8);
    return "{" + s + "}";
  }
  return fail("PostUnpublishedEvent: type");
};
var w90 = (v) => v === "post.deleted" ? '"post.deleted"' : fail("PostDeletedEvent/type: enum");
var w89 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("PostDeletedEvent: required id");
    if (p1 === void 0) fail("PostDeletedEvent: required position");
    if (p2 === void 0) fail("PostDeletedEvent: required occurredAt");
    if (p3 === void 0) fail("PostDeletedEvent: required version");
    if (p6 === void 0) fail("PostDeletedEvent: required type");
    if (p7 === void 0) fail("PostDeletedEvent: required subject");
    if (p8 === void 0) fail("PostDeletedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w90(p6);
    s += ',"subject":' + w67(p7);
    s += ',"data":' + w88(p8);
    return "{" + s + "}";
  }
  return fail("PostDeletedEvent: type");
};
var w92 = (v) => v === "post.restored" ? '"post.restored"' : fail("PostRestoredEvent/type: enum");
var w91 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("PostRestoredEvent: required id");
    if (p1 === void 0) fail("PostRestoredEvent: required position");
    if (p2 === void 0) fail("PostRestoredEvent: required occurredAt");
    if (p3 === void 0) fail("PostRestoredEvent: required version");
    if (p6 === void 0) fail("PostRestoredEvent: required type");
    if (p7 === void 0) fail("PostRestoredEvent: required subject");
    if (p8 === void 0) fail("PostRestoredEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w92(p6);
    s += ',"subject":' + w67(p7);
    s += ',"data":' + w88(p8);
    return "{" + s + "}";
  }
  return fail("PostRestoredEvent: type");
};
var w94 = (v) => v === "post_category.created" ? '"post_category.created"' : fail("PostCategoryCreatedEvent/type: enum");
var w96 = (v) => v === "post_category" ? '"post_category"' : fail("PostCategorySubject/type: enum");
var w95 = (v) => {
  if (isObject(v)) {
    const p0 = v["type"];
    const p1 = v["id"];
    if (p0 === void 0) fail("PostCategorySubject: required type");
    if (p1 === void 0) fail("PostCategorySubject: required id");
    let s = "";
    s += '"type":' + w96(p0);
    s += ',"id":' + w73(p1);
    return "{" + s + "}";
  }
  return fail("PostCategorySubject: type");
};
var c99 = new RegExp("^[a-z0-9]+(?:-[a-z0-9]+)*$", "u");
var w98 = (v) => {
  if (typeof v === "string") {
    if (v.length < 2 && length(v) < 1) fail("Slug: minLength");
    if (v.length > 80 && length(v) > 80) fail("Slug: maxLength");
    if (!c99.test(v)) fail("Slug: pattern");
    return '"' + v + '"';
  }
  return fail("Slug: type");
};
var w97 = (v) => {
  if (isObject(v)) {
    const p0 = v["slug"];
    const p1 = v["parentId"];
    if (p0 === void 0) fail("PostCategoryCreatedEvent/data: required slug");
    let s = "";
    s += '"slug":' + w98(p0);
    if (p1 !== void 0) s += ',"parentId":' + w73(p1);
    return "{" + s + "}";
  }
  return fail("PostCategoryCreatedEvent/data: type");
};
var w93 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("PostCategoryCreatedEvent: required id");
    if (p1 === void 0) fail("PostCategoryCreatedEvent: required position");
    if (p2 === void 0) fail("PostCategoryCreatedEvent: required occurredAt");
    if (p3 === void 0) fail("PostCategoryCreatedEvent: required version");
    if (p6 === void 0) fail("PostCategoryCreatedEvent: required type");
    if (p7 === void 0) fail("PostCategoryCreatedEvent: required subject");
    if (p8 === void 0) fail("PostCategoryCreatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w94(p6);
    s += ',"subject":' + w95(p7);
    s += ',"data":' + w97(p8);
    return "{" + s + "}";
  }
  return fail("PostCategoryCreatedEvent: type");
};
var w101 = (v) => v === "post_category.updated" ? '"post_category.updated"' : fail("PostCategoryUpdatedEvent/type: enum");
var w104 = (v) => v === "slug" ? '"slug"' : v === "name" ? '"name"' : v === "parentId" ? '"parentId"' : v === "position" ? '"position"' : fail("PostCategoryUpdatedEvent/data/fields/items: enum");
var w103 = (v) => {
  if (Array.isArray(v)) {
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w104(v[i]);
    if (findDuplicate(JSON.parse("[" + s + "]"))) fail("PostCategoryUpdatedEvent/data/fields: uniqueItems");
    return "[" + s + "]";
  }
  return fail("PostCategoryUpdatedEvent/data/fields: type");
};
var w102 = (v) => {
  if (isObject(v)) {
    const p0 = v["fields"];
    const p1 = v["slug"];
    const p2 = v["parentId"];
    if (p0 === void 0) fail("PostCategoryUpdatedEvent/data: required fields");
    if (p1 === void 0) fail("PostCategoryUpdatedEvent/data: required slug");
    let s = "";
    s += '"fields":' + w103(p0);
    s += ',"slug":' + w98(p1);
    if (p2 !== void 0) s += ',"parentId":' + w73(p2);
    return "{" + s + "}";
  }
  return fail("PostCategoryUpdatedEvent/data: type");
};
var w100 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("PostCategoryUpdatedEvent: required id");
    if (p1 === void 0) fail("PostCategoryUpdatedEvent: required position");
    if (p2 === void 0) fail("PostCategoryUpdatedEvent: required occurredAt");
    if (p3 === void 0) fail("PostCategoryUpdatedEvent: required version");
    if (p6 === void 0) fail("PostCategoryUpdatedEvent: required type");
    if (p7 === void 0) fail("PostCategoryUpdatedEvent: required subject");
    if (p8 === void 0) fail("PostCategoryUpdatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w101(p6);
    s += ',"subject":' + w95(p7);
    s += ',"data":' + w102(p8);
    return "{" + s + "}";
  }
  return fail("PostCategoryUpdatedEvent: type");
};
var w106 = (v) => v === "post_category.deleted" ? '"post_category.deleted"' : fail("PostCategoryDeletedEvent/type: enum");
var w107 = (v) => {
  if (isObject(v)) {
    const p0 = v["slug"];
    if (p0 === void 0) fail("PostCategoryDeletedEvent/data: required slug");
    let s = "";
    s += '"slug":' + w98(p0);
    return "{" + s + "}";
  }
  return fail("PostCategoryDeletedEvent/data: type");
};
var w105 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("PostCategoryDeletedEvent: required id");
    if (p1 === void 0) fail("PostCategoryDeletedEvent: required position");
    if (p2 === void 0) fail("PostCategoryDeletedEvent: required occurredAt");
    if (p3 === void 0) fail("PostCategoryDeletedEvent: required version");
    if (p6 === void 0) fail("PostCategoryDeletedEvent: required type");
    if (p7 === void 0) fail("PostCategoryDeletedEvent: required subject");
    if (p8 === void 0) fail("PostCategoryDeletedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w106(p6);
    s += ',"subject":' + w95(p7);
    s += ',"data":' + w107(p8);
    return "{" + s + "}";
  }
  return fail("PostCategoryDeletedEvent: type");
};
var w109 = (v) => v === "comment.created" ? '"comment.created"' : fail("CommentCreatedEvent/type: enum");
var w111 = (v) => v === "comment" ? '"comment"' : fail("CommentSubject/type: enum");
var c113 = new RegExp("^cmt_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
var w112 = (v) => {
  if (typeof v === "string") {
    if (!c113.test(v)) fail("CommentId: pattern");
    return '"' + v + '"';
  }
  return fail("CommentId: type");
};
var w110 = (v) => {
  if (isObject(v)) {
    const p0 = v["type"];
    const p1 = v["id"];
    if (p0 === void 0) fail("CommentSubject: required type");
    if (p1 === void 0) fail("CommentSubject: required id");
    let s = "";
    s += '"type":' + w111(p0);
    s += ',"id":' + w112(p1);
    return "{" + s + "}";
  }
  return fail("CommentSubject: type");
};
var w115 = (v) => v === "held" ? '"held"' : v === "published" ? '"published"' : v === "hidden" ? '"hidden"' : v === "deleted" ? '"deleted"' : fail("CommentStatus: enum");
var w114 = (v) => {
  if (isObject(v)) {
    const p0 = v["postId"];
    const p1 = v["parentId"];
    const p2 = v["status"];
    if (p0 === void 0) fail("CommentCreatedEvent/data: required postId");
    if (p2 === void 0) fail("CommentCreatedEvent/data: required status");
    let s = "";
    s += '"postId":' + w69(p0);
    if (p1 !== void 0) s += ',"parentId":' + w112(p1);
    s += ',"status":' + w115(p2);
    return "{" + s + "}";
  }
  return fail("CommentCreatedEvent/data: type");
};
var w108 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("CommentCreatedEvent: required id");
    if (p1 === void 0) fail("CommentCreatedEvent: required position");
    if (p2 === void 0) fail("CommentCreatedEvent: required occurredAt");
    if (p3 === void 0) fail("CommentCreatedEvent: required version");
    if (p6 === void 0) fail("CommentCreatedEvent: required type");
    if (p7 === void 0) fail("CommentCreatedEvent: required subject");
    if (p8 === void 0) fail("CommentCreatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w109(p6);
    s += ',"subject":' + w110(p7);
    s += ',"data":' + w114(p8);
    return "{" + s + "}";
  }
  return fail("CommentCreatedEvent: type");
};
var w117 = (v) => v === "comment.updated" ? '"comment.updated"' : fail("CommentUpdatedEvent/type: enum");
var w116 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("CommentUpdatedEvent: required id");
    if (p1 === void 0) fail("CommentUpdatedEvent: required position");
    if (p2 === void 0) fail("CommentUpdatedEvent: required occurredAt");
    if (p3 === void 0) fail("CommentUpdatedEvent: required version");
    if (p6 === void 0) fail("CommentUpdatedEvent: required type");
    if (p7 === void 0) fail("CommentUpdatedEvent: required subject");
    if (p8 === void 0) fail("CommentUpdatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w117(p6);
    s += ',"subject":' + w110(p7);
    s += ',"data":' + w114(p8);
    return "{" + s + "}";
  }
  return fail("CommentUpdatedEvent: type");
};
var w119 = (v) => v === "comment.approved" ? '"comment.approved"' : fail("CommentApprovedEvent/type: enum");
var w118 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("CommentApprovedEvent: required id");
    if (p1 === void 0) fail("CommentApprovedEvent: required position");
    if (p2 === void 0) fail("CommentApprovedEvent: required occurredAt");
    if (p3 === void 0) fail("CommentApprovedEvent: required version");
    if (p6 === void 0) fail("CommentApprovedEvent: required type");
    if (p7 === void 0) fail("CommentApprovedEvent: required subject");
    if (p8 === void 0) fail("CommentApprovedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w119(p6);
    s += ',"subject":' + w110(p7);
    s += ',"data":' + w114(p8);
    return "{" + s + "}";
  }
  return fail("CommentApprovedEvent: type");
};
var w121 = (v) => v === "comment.hidden" ? '"comment.hidden"' : fail("CommentHiddenEvent/type: enum");
var w123 = (v) => v === "spam" ? '"spam"' : v === "abuse" ? '"abuse"' : v === "off_topic" ? '"off_topic"' : v === "illegal" ? '"illegal"' : v === "other" ? '"other"' : fail("ModerationReason: enum");
var w122 = (v) => {
  if (isObject(v)) {
    const p0 = v["postId"];
    const p1 = v["parentId"];
    const p2 = v["status"];
    const p3 = v["reason"];
    if (p0 === void 0) fail("CommentHiddenEvent/data: required postId");
    if (p2 === void 0) fail("CommentHiddenEvent/data: required status");
    if (p3 === void 0) fail("CommentHiddenEvent/data: required reason");
    let s = "";
    s += '"postId":' + w69(p0);
    if (p1 !== void 0) s += ',"parentId":' + w112(p1);
    s += ',"status":' + w115(p2);
    s += ',"reason":' + w123(p3);
    return "{" + s + "}";
  }
  return fail("CommentHiddenEvent/data: type");
};
var w120 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("CommentHiddenEvent: required id");
    if (p1 === void 0) fail("CommentHiddenEvent: required position");
    if (p2 === void 0) fail("CommentHiddenEvent: required occurredAt");
    if (p3 === void 0) fail("CommentHiddenEvent: required version");
    if (p6 === void 0) fail("CommentHiddenEvent: required type");
    if (p7 === void 0) fail("CommentHiddenEvent: required subject");
    if (p8 === void 0) fail("CommentHiddenEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w121(p6);
    s += ',"subject":' + w110(p7);
    s += ',"data":' + w122(p8);
    return "{" + s + "}";
  }
  return fail("CommentHiddenEvent: type");
};
var w125 = (v) => v === "comment.deleted" ? '"comment.deleted"' : fail("CommentDeletedEvent/type: enum");
var w124 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("CommentDeletedEvent: required id");
    if (p1 === void 0) fail("CommentDeletedEvent: required position");
    if (p2 === void 0) fail("CommentDeletedEvent: required occurredAt");
    if (p3 === void 0) fail("CommentDeletedEvent: required version");
    if (p6 === void 0) fail("CommentDeletedEvent: required type");
    if (p7 === void 0) fail("CommentDeletedEvent: required subject");
    if (p8 === void 0) fail("CommentDeletedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w125(p6);
    s += ',"subject":' + w110(p7);
    s += ',"data":' + w114(p8);
    return "{" + s + "}";
  }
  return fail("CommentDeletedEvent: type");
};
var w127 = (v) => v === "comment.restored" ? '"comment.restored"' : fail("CommentRestoredEvent/type: enum");
var w126 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("CommentRestoredEvent: required id");
    if (p1 === void 0) fail("CommentRestoredEvent: required position");
    if (p2 === void 0) fail("CommentRestoredEvent: required occurredAt");
    if (p3 === void 0) fail("CommentRestoredEvent: required version");
    if (p6 === void 0) fail("CommentRestoredEvent: required type");
    if (p7 === void 0) fail("CommentRestoredEvent: required subject");
    if (p8 === void 0) fail("CommentRestoredEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w127(p6);
    s += ',"subject":' + w110(p7);
    s += ',"data":' + w114(p8);
    return "{" + s + "}";
  }
  return fail("CommentRestoredEvent: type");
};
var w129 = (v) => v === "tag.created" ? '"tag.created"' : fail("TagCreatedEvent/type: enum");
var w131 = (v) => v === "tag" ? '"tag"' : fail("TagSubject/type: enum");
var w130 = (v) => {
  if (isObject(v)) {
    const p0 = v["type"];
    const p1 = v["id"];
    if (p0 === void 0) fail("TagSubject: required type");
    if (p1 === void 0) fail("TagSubject: required id");
    let s = "";
    s += '"type":' + w131(p0);
    s += ',"id":' + w76(p1);
    return "{" + s + "}";
  }
  return fail("TagSubject: type");
};
var w128 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("TagCreatedEvent: required id");
    if (p1 === void 0) fail("TagCreatedEvent: required position");
    if (p2 === void 0) fail("TagCreatedEvent: required occurredAt");
    if (p3 === void 0) fail("TagCreatedEvent: required version");
    if (p6 === void 0) fail("TagCreatedEvent: required type");
    if (p7 === void 0) fail("TagCreatedEvent: required subject");
    if (p8 === void 0) fail("TagCreatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w129(p6);
    s += ',"subject":' + w130(p7);
    s += ',"data":' + w107(p8);
    return "{" + s + "}";
  }
  return fail("TagCreatedEvent: type");
};
var w133 = (v) => v === "tag.updated" ? '"tag.updated"' : fail("TagUpdatedEvent/type: enum");
var w136 = (v) => v === "slug" ? '"slug"' : v === "name" ? '"name"' : v === "description" ? '"description"' : fail("TagUpdatedEvent/data/fields/items: enum");
var w135 = (v) => {
  if (Array.isArray(v)) {
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w136(v[i]);
    if (findDuplicate(JSON.parse("[" + s + "]"))) fail("TagUpdatedEvent/data/fields: uniqueItems");
    return "[" + s + "]";
  }
  return fail("TagUpdatedEvent/data/fields: type");
};
var w134 = (v) => {
  if (isObject(v)) {
    const p0 = v["fields"];
    const p1 = v["slug"];
    if (p0 === void 0) fail("TagUpdatedEvent/data: required fields");
    if (p1 === void 0) fail("TagUpdatedEvent/data: required slug");
    let s = "";
    s += '"fields":' + w135(p0);
    s += ',"slug":' + w98(p1);
    return "{" + s + "}";
  }
  return fail("TagUpdatedEvent/data: type");
};
var w132 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("TagUpdatedEvent: required id");
    if (p1 === void 0) fail("TagUpdatedEvent: required position");
    if (p2 === void 0) fail("TagUpdatedEvent: required occurredAt");
    if (p3 === void 0) fail("TagUpdatedEvent: required version");
    if (p6 === void 0) fail("TagUpdatedEvent: required type");
    if (p7 === void 0) fail("TagUpdatedEvent: required subject");
    if (p8 === void 0) fail("TagUpdatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w133(p6);
    s += ',"subject":' + w130(p7);
    s += ',"data":' + w134(p8);
    return "{" + s + "}";
  }
  return fail("TagUpdatedEvent: type");
};
var w138 = (v) => v === "tag.merged" ? '"tag.merged"' : fail("TagMergedEvent/type: enum");
var w139 = (v) => {
  if (isObject(v)) {
    const p0 = v["slug"];
    const p1 = v["intoTagId"];
    if (p0 === void 0) fail("TagMergedEvent/data: required slug");
    if (p1 === void 0) fail("TagMergedEvent/data: required intoTagId");
    let s = "";
    s += '"slug":' + w98(p0);
    s += ',"intoTagId":' + w76(p1);
    return "{" + s + "}";
  }
  return fail("TagMergedEvent/data: type");
};
var w137 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("TagMergedEvent: required id");
    if (p1 === void 0) fail("TagMergedEvent: required position");
    if (p2 === void 0) fail("TagMergedEvent: required occurredAt");
    if (p3 === void 0) fail("TagMergedEvent: required version");
    if (p6 === void 0) fail("TagMergedEvent: required type");
    if (p7 === void 0) fail("TagMergedEvent: required subject");
    if (p8 === void 0) fail("TagMergedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w138(p6);
    s += ',"subject":' + w130(p7);
    s += ',"data":' + w139(p8);
    return "{" + s + "}";
  }
  return fail("TagMergedEvent: type");
};
var w141 = (v) => v === "tag.deleted" ? '"tag.deleted"' : fail("TagDeletedEvent/type: enum");
var w140 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("TagDeletedEvent: required id");
    if (p1 === void 0) fail("TagDeletedEvent: required position");
    if (p2 === void 0) fail("TagDeletedEvent: required occurredAt");
    if (p3 === void 0) fail("TagDeletedEvent: required version");
    if (p6 === void 0) fail("TagDeletedEvent: required type");
    if (p7 === void 0) fail("TagDeletedEvent: required subject");
    if (p8 === void 0) fail("TagDeletedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w141(p6);
    s += ',"subject":' + w130(p7);
    s += ',"data":' + w107(p8);
    return "{" + s + "}";
  }
  return fail("TagDeletedEvent: type");
};
var w143 = (v) => v === "media.created" ? '"media.created"' : fail("MediaCreatedEvent/type: enum");
var w145 = (v) => v === "media" ? '"media"' : fail("MediaSubject/type: enum");
var c147 = new RegExp("^med_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
var w146 = (v) => {
  if (typeof v === "string") {
    if (!c147.test(v)) fail("MediaId: pattern");
    return '"' + v + '"';
  }
  return fail("MediaId: type");
};
var w144 = (v) => {
  if (isObject(v)) {
    const p0 = v["type"];
    const p1 = v["id"];
    if (p0 === void 0) fail("MediaSubject: required type");
    if (p1 === void 0) fail("MediaSubject: required id");
    let s = "";
    s += '"type":' + w145(p0);
    s += ',"id":' + w146(p1);
    return "{" + s + "}";
  }
  return fail("MediaSubject: type");
};
var w149 = (v) => v === "image" ? '"image"' : v === "document" ? '"document"' : v === "file" ? '"file"' : fail("MediaKind: enum");
var w148 = (v) => {
  if (isObject(v)) {
    const p0 = v["kind"];
    if (p0 === void 0) fail("MediaCreatedEvent/data: required kind");
    let s = "";
    s += '"kind":' + w149(p0);
    return "{" + s + "}";
  }
  return fail("MediaCreatedEvent/data: type");
};
var w142 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("MediaCreatedEvent: required id");
    if (p1 === void 0) fail("MediaCreatedEvent: required position");
    if (p2 === void 0) fail("MediaCreatedEvent: required occurredAt");
    if (p3 === void 0) fail("MediaCreatedEvent: required version");
    if (p6 === void 0) fail("MediaCreatedEvent: required type");
    if (p7 === void 0) fail("MediaCreatedEvent: required subject");
    if (p8 === void 0) fail("MediaCreatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w143(p6);
    s += ',"subject":' + w144(p7);
    s += ',"data":' + w148(p8);
    return "{" + s + "}";
  }
  return fail("MediaCreatedEvent: type");
};
var w151 = (v) => v === "media.updated" ? '"media.updated"' : fail("MediaUpdatedEvent/type: enum");
var w154 = (v) => v === "alt" ? '"alt"' : v === "title" ? '"title"' : fail("MediaUpdatedEvent/data/fields/items: enum");
var w153 = (v) => {
  if (Array.isArray(v)) {
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w154(v[i]);
    if (findDuplicate(JSON.parse("[" + s + "]"))) fail("MediaUpdatedEvent/data/fields: uniqueItems");
    return "[" + s + "]";
  }
  return fail("MediaUpdatedEvent/data/fields: type");
};
var w152 = (v) => {
  if (isObject(v)) {
    const p0 = v["fields"];
    if (p0 === void 0) fail("MediaUpdatedEvent/data: required fields");
    let s = "";
    s += '"fields":' + w153(p0);
    return "{" + s + "}";
  }
  return fail("MediaUpdatedEvent/data: type");
};
var w150 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("MediaUpdatedEvent: required id");
    if (p1 === void 0) fail("MediaUpdatedEvent: required position");
    if (p2 === void 0) fail("MediaUpdatedEvent: required occurredAt");
    if (p3 === void 0) fail("MediaUpdatedEvent: required version");
    if (p6 === void 0) fail("MediaUpdatedEvent: required type");
    if (p7 === void 0) fail("MediaUpdatedEvent: required subject");
    if (p8 === void 0) fail("MediaUpdatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w151(p6);
    s += ',"subject":' + w144(p7);
    s += ',"data":' + w152(p8);
    return "{" + s + "}";
  }
  return fail("MediaUpdatedEvent: type");
};
var w156 = (v) => v === "media.ready" ? '"media.ready"' : fail("MediaReadyEvent/type: enum");
var w155 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("MediaReadyEvent: required id");
    if (p1 === void 0) fail("MediaReadyEvent: required position");
    if (p2 === void 0) fail("MediaReadyEvent: required occurredAt");
    if (p3 === void 0) fail("MediaReadyEvent: required version");
    if (p6 === void 0) fail("MediaReadyEvent: required type");
    if (p7 === void 0) fail("MediaReadyEvent: required subject");
    if (p8 === void 0) fail("MediaReadyEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w156(p6);
    s += ',"subject":' + w144(p7);
    s += ',"data":' + w148(p8);
    return "{" + s + "}";
  }
  return fail("MediaReadyEvent: type");
};
var w158 = (v) => v === "media.failed" ? '"media.failed"' : fail("MediaFailedEvent/type: enum");
var w160 = (v) => v === "undecodable" ? '"undecodable"' : v === "too_many_pixels" ? '"too_many_pixels"' : v === "processing_failed" ? '"processing_failed"' : fail("MediaFailedEvent/data/failure: enum");
var w159 = (v) => {
  if (isObject(v)) {
    const p0 = v["failure"];
    if (p0 === void 0) fail("MediaFailedEvent/data: required failure");
    let s = "";
    s += '"failure":' + w160(p0);
    return "{" + s + "}";
  }
  return fail("MediaFailedEvent/data: type");
};
var w157 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("MediaFailedEvent: required id");
    if (p1 === void 0) fail("MediaFailedEvent: required position");
    if (p2 === void 0) fail("MediaFailedEvent: required occurredAt");
    if (p3 === void 0) fail("MediaFailedEvent: required version");
    if (p6 === void 0) fail("MediaFailedEvent: required type");
    if (p7 === void 0) fail("MediaFailedEvent: required subject");
    if (p8 === void 0) fail("MediaFailedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w158(p6);
    s += ',"subject":' + w144(p7);
    s += ',"data":' + w159(p8);
    return "{" + s + "}";
  }
  return fail("MediaFailedEvent: type");
};
var w162 = (v) => v === "media.deleted" ? '"media.deleted"' : fail("MediaDeletedEvent/type: enum");
var w161 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("MediaDeletedEvent: required id");
    if (p1 === void 0) fail("MediaDeletedEvent: required position");
    if (p2 === void 0) fail("MediaDeletedEvent: required occurredAt");
    if (p3 === void 0) fail("MediaDeletedEvent: required version");
    if (p6 === void 0) fail("MediaDeletedEvent: required type");
    if (p7 === void 0) fail("MediaDeletedEvent: required subject");
    if (p8 === void 0) fail("MediaDeletedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w162(p6);
    s += ',"subject":' + w144(p7);
    s += ',"data":' + w148(p8);
    return "{" + s + "}";
  }
  return fail("MediaDeletedEvent: type");
};
var w164 = (v) => v === "media.restored" ? '"media.restored"' : fail("MediaRestoredEvent/type: enum");
var w163 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("MediaRestoredEvent: required id");
    if (p1 === void 0) fail("MediaRestoredEvent: required position");
    if (p2 === void 0) fail("MediaRestoredEvent: required occurredAt");
    if (p3 === void 0) fail("MediaRestoredEvent: required version");
    if (p6 === void 0) fail("MediaRestoredEvent: required type");
    if (p7 === void 0) fail("MediaRestoredEvent: required subject");
    if (p8 === void 0) fail("MediaRestoredEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w164(p6);
    s += ',"subject":' + w144(p7);
    s += ',"data":' + w148(p8);
    return "{" + s + "}";
  }
  return fail("MediaRestoredEvent: type");
};
var w166 = (v) => v === "category.created" ? '"category.created"' : fail("CategoryCreatedEvent/type: enum");
var w168 = (v) => v === "category" ? '"category"' : fail("CategorySubject/type: enum");
var c170 = new RegExp("^cat_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
var w169 = (v) => {
  if (typeof v === "string") {
    if (!c170.test(v)) fail("CategoryId: pattern");
    return '"' + v + '"';
  }
  return fail("CategoryId: type");
};
var w167 = (v) => {
  if (isObject(v)) {
    const p0 = v["type"];
    const p1 = v["id"];
    if (p0 === void 0) fail("CategorySubject: required type");
    if (p1 === void 0) fail("CategorySubject: required id");
    let s = "";
    s += '"type":' + w168(p0);
    s += ',"id":' + w169(p1);
    return "{" + s + "}";
  }
  return fail("CategorySubject: type");
};
var w171 = (v) => {
  if (isObject(v)) {
    const p0 = v["slug"];
    const p1 = v["parentId"];
    if (p0 === void 0) fail("CategoryCreatedEvent/data: required slug");
    let s = "";
    s += '"slug":' + w98(p0);
    if (p1 !== void 0) s += ',"parentId":' + w169(p1);
    return "{" + s + "}";
  }
  return fail("CategoryCreatedEvent/data: type");
};
var w165 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("CategoryCreatedEvent: required id");
    if (p1 === void 0) fail("CategoryCreatedEvent: required position");
    if (p2 === void 0) fail("CategoryCreatedEvent: required occurredAt");
    if (p3 === void 0) fail("CategoryCreatedEvent: required version");
    if (p6 === void 0) fail("CategoryCreatedEvent: required type");
    if (p7 === void 0) fail("CategoryCreatedEvent: required subject");
    if (p8 === void 0) fail("CategoryCreatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w166(p6);
    s += ',"subject":' + w167(p7);
    s += ',"data":' + w171(p8);
    return "{" + s + "}";
  }
  return fail("CategoryCreatedEvent: type");
};
var w173 = (v) => v === "category.updated" ? '"category.updated"' : fail("CategoryUpdatedEvent/type: enum");
var w176 = (v) => v === "name" ? '"name"' : v === "parentId" ? '"parentId"' : v === "position" ? '"position"' : fail("CategoryUpdatedEvent/data/fields/items: enum");
var w175 = (v) => {
  if (Array.isArray(v)) {
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w176(v[i]);
    if (findDuplicate(JSON.parse("[" + s + "]"))) fail("CategoryUpdatedEvent/data/fields: uniqueItems");
    return "[" + s + "]";
  }
  return fail("CategoryUpdatedEvent/data/fields: type");
};
var w174 = (v) => {
  if (isObject(v)) {
    const p0 = v["fields"];
    const p1 = v["slug"];
    const p2 = v["parentId"];
    if (p0 === void 0) fail("CategoryUpdatedEvent/data: required fields");
    if (p1 === void 0) fail("CategoryUpdatedEvent/data: required slug");
    let s = "";
    s += '"fields":' + w175(p0);
    s += ',"slug":' + w98(p1);
    if (p2 !== void 0) s += ',"parentId":' + w169(p2);
    return "{" + s + "}";
  }
  return fail("CategoryUpdatedEvent/data: type");
};
var w172 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("CategoryUpdatedEvent: required id");
    if (p1 === void 0) fail("CategoryUpdatedEvent: required position");
    if (p2 === void 0) fail("CategoryUpdatedEvent: required occurredAt");
    if (p3 === void 0) fail("CategoryUpdatedEvent: required version");
    if (p6 === void 0) fail("CategoryUpdatedEvent: required type");
    if (p7 === void 0) fail("CategoryUpdatedEvent: required subject");
    if (p8 === void 0) fail("CategoryUpdatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w173(p6);
    s += ',"subject":' + w167(p7);
    s += ',"data":' + w174(p8);
    return "{" + s + "}";
  }
  return fail("CategoryUpdatedEvent: type");
};
var w178 = (v) => v === "category.deleted" ? '"category.deleted"' : fail("CategoryDeletedEvent/type: enum");
var w177 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("CategoryDeletedEvent: required id");
    if (p1 === void 0) fail("CategoryDeletedEvent: required position");
    if (p2 === void 0) fail("CategoryDeletedEvent: required occurredAt");
    if (p3 === void 0) fail("CategoryDeletedEvent: required version");
    if (p6 === void 0) fail("CategoryDeletedEvent: required type");
    if (p7 === void 0) fail("CategoryDeletedEvent: required subject");
    if (p8 === void 0) fail("CategoryDeletedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w178(p6);
    s += ',"subject":' + w167(p7);
    s += ',"data":' + w107(p8);
    return "{" + s + "}";
  }
  return fail("CategoryDeletedEvent: type");
};
var w180 = (v) => v === "product.created" ? '"product.created"' : fail("ProductCreatedEvent/type: enum");
var w182 = (v) => v === "product" ? '"product"' : fail("ProductSubject/type: enum");
var c184 = new RegExp("^prd_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
var w183 = (v) => {
  if (typeof v === "string") {
    if (!c184.test(v)) fail("ProductId: pattern");
    return '"' + v + '"';
  }
  return fail("ProductId: type");
};
var w181 = (v) => {
  if (isObject(v)) {
    const p0 = v["type"];
    const p1 = v["id"];
    if (p0 === void 0) fail("ProductSubject: required type");
    if (p1 === void 0) fail("ProductSubject: required id");
    let s = "";
    s += '"type":' + w182(p0);
    s += ',"id":' + w183(p1);
    return "{" + s + "}";
  }
  return fail("ProductSubject: type");
};
var w187 = (v) => {
  if (Number.isSafeInteger(v)) {
    if (v < 0) fail("Money/amount: minimum");
    if (v > 9007199254740991) fail("Money/amount: maximum");
    return String(v);
  }
  return fail("Money/amount: type");
};
var w188 = (v) => v === "EUR" ? '"EUR"' : v === "USD" ? '"USD"' : v === "GBP" ? '"GBP"' : v === "CHF" ? '"CHF"' : v === "JPY" ? '"JPY"' : v === "KWD" ? '"KWD"' : fail("Money/currency: enum");
var w186 = (v) => {
  if (isObject(v)) {
    const p0 = v["amount"];
    const p1 = v["currency"];
    if (p0 === void 0) fail("Money: required amount");
    if (p1 === void 0) fail("Money: required currency");
    let s = "";
    s += '"amount":' + w187(p0);
    s += ',"currency":' + w188(p1);
    return "{" + s + "}";
  }
  return fail("Money: type");
};
var w189 = (v) => {
  if (Number.isSafeInteger(v)) {
    if (v < 0) fail("ProductCreatedEvent/data/stock: minimum");
    return String(v);
  }
  return fail("ProductCreatedEvent/data/stock: type");
};
var w185 = (v) => {
  if (isObject(v)) {
    const p0 = v["slug"];
    const p1 = v["price"];
    const p2 = v["stock"];
    if (p0 === void 0) fail("ProductCreatedEvent/data: required slug");
    if (p1 === void 0) fail("ProductCreatedEvent/data: required price");
    if (p2 === void 0) fail("ProductCreatedEvent/data: required stock");
    let s = "";
    s += '"slug":' + w98(p0);
    s += ',"price":' + w186(p1);
    s += ',"stock":' + w189(p2);
    return "{" + s + "}";
  }
  return fail("ProductCreatedEvent/data: type");
};
var w179 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("ProductCreatedEvent: required id");
    if (p1 === void 0) fail("ProductCreatedEvent: required position");
    if (p2 === void 0) fail("ProductCreatedEvent: required occurredAt");
    if (p3 === void 0) fail("ProductCreatedEvent: required version");
    if (p6 === void 0) fail("ProductCreatedEvent: required type");
    if (p7 === void 0) fail("ProductCreatedEvent: required subject");
    if (p8 === void 0) fail("ProductCreatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w180(p6);
    s += ',"subject":' + w181(p7);
    s += ',"data":' + w185(p8);
    return "{" + s + "}";
  }
  return fail("ProductCreatedEvent: type");
};
var w191 = (v) => v === "product.updated" ? '"product.updated"' : fail("ProductUpdatedEvent/type: enum");
var w194 = (v) => v === "slug" ? '"slug"' : v === "name" ? '"name"' : v === "description" ? '"description"' : v === "category" ? '"category"' : v === "price" ? '"price"' : v === "status" ? '"status"' : v === "variants" ? '"variants"' : v === "images" ? '"images"' : v === "tagIds" ? '"tagIds"' : fail("ProductUpdatedEvent/data/fields/items: enum");
var w193 = (v) => {
  if (Array.isArray(v)) {
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w194(v[i]);
    if (findDuplicate(JSON.parse("[" + s + "]"))) fail("ProductUpdatedEvent/data/fields: uniqueItems");
    return "[" + s + "]";
  }
  return fail("ProductUpdatedEvent/data/fields: type");
};
var w195 = (v) => v === "published" ? '"published"' : v === "archived" ? '"archived"' : fail("ProductStatus: enum");
var w192 = (v) => {
  if (isObject(v)) {
    const p0 = v["fields"];
    const p1 = v["slug"];
    const p2 = v["status"];
    if (p0 === void 0) fail("ProductUpdatedEvent/data: required fields");
    if (p1 === void 0) fail("ProductUpdatedEvent/data: required slug");
    if (p2 === void 0) fail("ProductUpdatedEvent/data: required status");
    let s = "";
    s += '"fields":' + w193(p0);
    s += ',"slug":' + w98(p1);
    s += ',"status":' + w195(p2);
    return "{" + s + "}";
  }
  return fail("ProductUpdatedEvent/data: type");
};
var w190 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("ProductUpdatedEvent: required id");
    if (p1 === void 0) fail("ProductUpdatedEvent: required position");
    if (p2 === void 0) fail("ProductUpdatedEvent: required occurredAt");
    if (p3 === void 0) fail("ProductUpdatedEvent: required version");
    if (p6 === void 0) fail("ProductUpdatedEvent: required type");
    if (p7 === void 0) fail("ProductUpdatedEvent: required subject");
    if (p8 === void 0) fail("ProductUpdatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w191(p6);
    s += ',"subject":' + w181(p7);
    s += ',"data":' + w192(p8);
    return "{" + s + "}";
  }
  return fail("ProductUpdatedEvent: type");
};
var w197 = (v) => v === "product.price_changed" ? '"product.price_changed"' : fail("ProductPriceChangedEvent/type: enum");
var c202 = new RegExp("^var_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
var w201 = (v) => {
  if (typeof v === "string") {
    if (!c202.test(v)) fail("VariantId: pattern");
    return '"' + v + '"';
  }
  return fail("VariantId: type");
};
var w200 = (v) => {
  if (isObject(v)) {
    const p0 = v["variantId"];
    const p1 = v["before"];
    const p2 = v["after"];
    if (p0 === void 0) fail("ProductPriceChangedEvent/data/changes/items: required variantId");
    if (p1 === void 0) fail("ProductPriceChangedEvent/data/changes/items: required before");
    if (p2 === void 0) fail("ProductPriceChangedEvent/data/changes/items: required after");
    let s = "";
    s += '"variantId":' + w201(p0);
    s += ',"before":' + w186(p1);
    s += ',"after":' + w186(p2);
    return "{" + s + "}";
  }
  return fail("ProductPriceChangedEvent/data/changes/items: type");
};
var w199 = (v) => {
  if (Array.isArray(v)) {
    if (v.length < 1) fail("ProductPriceChangedEvent/data/changes: minItems");
    if (v.length > 100) fail("ProductPriceChangedEvent/data/changes: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w200(v[i]);
    return "[" + s + "]";
  }
  return fail("ProductPriceChangedEvent/data/changes: type");
};
var w198 = (v) => {
  if (isObject(v)) {
    const p0 = v["changes"];
    if (p0 === void 0) fail("ProductPriceChangedEvent/data: required changes");
    let s = "";
    s += '"changes":' + w199(p0);
    return "{" + s + "}";
  }
  return fail("ProductPriceChangedEvent/data: type");
};
var w196 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("ProductPriceChangedEvent: required id");
    if (p1 === void 0) fail("ProductPriceChangedEvent: required position");
    if (p2 === void 0) fail("ProductPriceChangedEvent: required occurredAt");
    if (p3 === void 0) fail("ProductPriceChangedEvent: required version");
    if (p6 === void 0) fail("ProductPriceChangedEvent: required type");
    if (p7 === void 0) fail("ProductPriceChangedEvent: required subject");
    if (p8 === void 0) fail("ProductPriceChangedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w197(p6);
    s += ',"subject":' + w181(p7);
    s += ',"data":' + w198(p8);
    return "{" + s + "}";
  }
  return fail("ProductPriceChangedEvent: type");
};
var w204 = (v) => v === "product.deleted" ? '"product.deleted"' : fail("ProductDeletedEvent/type: enum");
var w203 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("ProductDeletedEvent: required id");
    if (p1 === void 0) fail("ProductDeletedEvent: required position");
    if (p2 === void 0) fail("ProductDeletedEvent: required occurredAt");
    if (p3 === void 0) fail("ProductDeletedEvent: required version");
    if (p6 === void 0) fail("ProductDeletedEvent: required type");
    if (p7 === void 0) fail("ProductDeletedEvent: required subject");
    if (p8 === void 0) fail("ProductDeletedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w204(p6);
    s += ',"subject":' + w181(p7);
    s += ',"data":' + w107(p8);
    return "{" + s + "}";
  }
  return fail("ProductDeletedEvent: type");
};
var w206 = (v) => v === "product.restored" ? '"product.restored"' : fail("ProductRestoredEvent/type: enum");
var w205 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("ProductRestoredEvent: required id");
    if (p1 === void 0) fail("ProductRestoredEvent: required position");
    if (p2 === void 0) fail("ProductRestoredEvent: required occurredAt");
    if (p3 === void 0) fail("ProductRestoredEvent: required version");
    if (p6 === void 0) fail("ProductRestoredEvent: required type");
    if (p7 === void 0) fail("ProductRestoredEvent: required subject");
    if (p8 === void 0) fail("ProductRestoredEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w206(p6);
    s += ',"subject":' + w181(p7);
    s += ',"data":' + w107(p8);
    return "{" + s + "}";
  }
  return fail("ProductRestoredEvent: type");
};
var w208 = (v) => v === "order.placed" ? '"order.placed"' : fail("OrderPlacedEvent/type: enum");
var w210 = (v) => v === "order" ? '"order"' : fail("OrderSubject/type: enum");
var c212 = new RegExp("^ord_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
var w211 = (v) => {
  if (typeof v === "string") {
    if (!c212.test(v)) fail("OrderId: pattern");
    return '"' + v + '"';
  }
  return fail("OrderId: type");
};
var w209 = (v) => {
  if (isObject(v)) {
    const p0 = v["type"];
    const p1 = v["id"];
    if (p0 === void 0) fail("OrderSubject: required type");
    if (p1 === void 0) fail("OrderSubject: required id");
    let s = "";
    s += '"type":' + w210(p0);
    s += ',"id":' + w211(p1);
    return "{" + s + "}";
  }
  return fail("OrderSubject: type");
};
var w214 = (v) => v === "pending" ? '"pending"' : v === "paid" ? '"paid"' : v === "packed" ? '"packed"' : v === "shipped" ? '"shipped"' : v === "delivered" ? '"delivered"' : v === "cancelled" ? '"cancelled"' : v === "refunded" ? '"refunded"' : fail("OrderStatus: enum");
var w217 = (v) => {
  if (Number.isSafeInteger(v)) {
    if (v < 1) fail("EventOrderItem/quantity: minimum");
    return String(v);
  }
  return fail("EventOrderItem/quantity: type");
};
var w216 = (v) => {
  if (isObject(v)) {
    const p0 = v["productId"];
    const p1 = v["quantity"];
    const p2 = v["unitPrice"];
    if (p0 === void 0) fail("EventOrderItem: required productId");
    if (p1 === void 0) fail("EventOrderItem: required quantity");
    if (p2 === void 0) fail("EventOrderItem: required unitPrice");
    let s = "";
    s += '"productId":' + w183(p0);
    s += ',"quantity":' + w217(p1);
    s += ',"unitPrice":' + w186(p2);
    return "{" + s + "}";
  }
  return fail("EventOrderItem: type");
};
var w215 = (v) => {
  if (Array.isArray(v)) {
    if (v.length < 1) fail("OrderPlacedEvent/data/items: minItems");
    if (v.length > 50) fail("OrderPlacedEvent/data/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w216(v[i]);
    return "[" + s + "]";
  }
  return fail("OrderPlacedEvent/data/items: type");
};
var w213 = (v) => {
  if (isObject(v)) {
    const p0 = v["status"];
    const p1 = v["items"];
    const p2 = v["total"];
    if (p0 === void 0) fail("OrderPlacedEvent/data: required status");
    if (p1 === void 0) fail("OrderPlacedEvent/data: required items");
    if (p2 === void 0) fail("OrderPlacedEvent/data: required total");
    let s = "";
    s += '"status":' + w214(p0);
    s += ',"items":' + w215(p1);
    s += ',"total":' + w186(p2);
    return "{" + s + "}";
  }
  return fail("OrderPlacedEvent/data: type");
};
var w207 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("OrderPlacedEvent: required id");
    if (p1 === void 0) fail("OrderPlacedEvent: required position");
    if (p2 === void 0) fail("OrderPlacedEvent: required occurredAt");
    if (p3 === void 0) fail("OrderPlacedEvent: required version");
    if (p6 === void 0) fail("OrderPlacedEvent: required type");
    if (p7 === void 0) fail("OrderPlacedEvent: required subject");
    if (p8 === void 0) fail("OrderPlacedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w208(p6);
    s += ',"subject":' + w209(p7);
    s += ',"data":' + w213(p8);
    return "{" + s + "}";
  }
  return fail("OrderPlacedEvent: type");
};
var w219 = (v) => v === "order.paid" ? '"order.paid"' : fail("OrderPaidEvent/type: enum");
var w221 = (v) => v === "paid" ? '"paid"' : fail("OrderPaidEvent/data/status: enum");
var w222 = (v) => v === "owner" ? '"owner"' : v === "admin" ? '"admin"' : v === "system" ? '"system"' : fail("OrderMover: enum");
var w220 = (v) => {
  if (isObject(v)) {
    const p0 = v["status"];
    const p1 = v["previousStatus"];
    const p2 = v["movedBy"];
    const p3 = v["total"];
    if (p0 === void 0) fail("OrderPaidEvent/data: required status");
    if (p1 === void 0) fail("OrderPaidEvent/data: required previousStatus");
    if (p2 === void 0) fail("OrderPaidEvent/data: required movedBy");
    if (p3 === void 0) fail("OrderPaidEvent/data: required total");
    let s = "";
    s += '"status":' + w221(p0);
    s += ',"previousStatus":' + w214(p1);
    s += ',"movedBy":' + w222(p2);
    s += ',"total":' + w186(p3);
    return "{" + s + "}";
  }
  return fail("OrderPaidEvent/data: type");
};
var w218 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("OrderPaidEvent: required id");
    if (p1 === void 0) fail("OrderPaidEvent: required position");
    if (p2 === void 0) fail("OrderPaidEvent: required occurredAt");
    if (p3 === void 0) fail("OrderPaidEvent: required version");
    if (p6 === void 0) fail("OrderPaidEvent: required type");
    if (p7 === void 0) fail("OrderPaidEvent: required subject");
    if (p8 === void 0) fail("OrderPaidEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w219(p6);
    s += ',"subject":' + w209(p7);
    s += ',"data":' + w220(p8);
    return "{" + s + "}";
  }
  return fail("OrderPaidEvent: type");
};
var w224 = (v) => v === "order.packed" ? '"order.packed"' : fail("OrderPackedEvent/type: enum");
var w226 = (v) => v === "packed" ? '"packed"' : fail("OrderPackedEvent/data/status: enum");
var w225 = (v) => {
  if (isObject(v)) {
    const p0 = v["status"];
    const p1 = v["previousStatus"];
    const p2 = v["movedBy"];
    const p3 = v["total"];
    if (p0 === void 0) fail("OrderPackedEvent/data: required status");
    if (p1 === void 0) fail("OrderPackedEvent/data: required previousStatus");
    if (p2 === void 0) fail("OrderPackedEvent/data: required movedBy");
    if (p3 === void 0) fail("OrderPackedEvent/data: required total");
    let s = "";
    s += '"status":' + w226(p0);
    s += ',"previousStatus":' + w214(p1);
    s += ',"movedBy":' + w222(p2);
    s += ',"total":' + w186(p3);
    return "{" + s + "}";
  }
  return fail("OrderPackedEvent/data: type");
};
var w223 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("OrderPackedEvent: required id");
    if (p1 === void 0) fail("OrderPackedEvent: required position");
    if (p2 === void 0) fail("OrderPackedEvent: required occurredAt");
    if (p3 === void 0) fail("OrderPackedEvent: required version");
    if (p6 === void 0) fail("OrderPackedEvent: required type");
    if (p7 === void 0) fail("OrderPackedEvent: required subject");
    if (p8 === void 0) fail("OrderPackedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w224(p6);
    s += ',"subject":' + w209(p7);
    s += ',"data":' + w225(p8);
    return "{" + s + "}";
  }
  return fail("OrderPackedEvent: type");
};
var w228 = (v) => v === "order.shipped" ? '"order.shipped"' : fail("OrderShippedEvent/type: enum");
var w230 = (v) => v === "shipped" ? '"shipped"' : fail("OrderShippedEvent/data/status: enum");
var w229 = (v) => {
  if (isObject(v)) {
    const p0 = v["status"];
    const p1 = v["previousStatus"];
    const p2 = v["movedBy"];
    const p3 = v["total"];
    if (p0 === void 0) fail("OrderShippedEvent/data: required status");
    if (p1 === void 0) fail("OrderShippedEvent/data: required previousStatus");
    if (p2 === void 0) fail("OrderShippedEvent/data: required movedBy");
    if (p3 === void 0) fail("OrderShippedEvent/data: required total");
    let s = "";
    s += '"status":' + w230(p0);
    s += ',"previousStatus":' + w214(p1);
    s += ',"movedBy":' + w222(p2);
    s += ',"total":' + w186(p3);
    return "{" + s + "}";
  }
  return fail("OrderShippedEvent/data: type");
};
var w227 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("OrderShippedEvent: required id");
    if (p1 === void 0) fail("OrderShippedEvent: required position");
    if (p2 === void 0) fail("OrderShippedEvent: required occurredAt");
    if (p3 === void 0) fail("OrderShippedEvent: required version");
    if (p6 === void 0) fail("OrderShippedEvent: required type");
    if (p7 === void 0) fail("OrderShippedEvent: required subject");
    if (p8 === void 0) fail("OrderShippedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w228(p6);
    s += ',"subject":' + w209(p7);
    s += ',"data":' + w229(p8);
    return "{" + s + "}";
  }
  return fail("OrderShippedEvent: type");
};
var w232 = (v) => v === "order.delivered" ? '"order.delivered"' : fail("OrderDeliveredEvent/type: enum");
var w234 = (v) => v === "delivered" ? '"delivered"' : fail("OrderDeliveredEvent/data/status: enum");
var w233 = (v) => {
  if (isObject(v)) {
    const p0 = v["status"];
    const p1 = v["previousStatus"];
    const p2 = v["movedBy"];
    const p3 = v["total"];
    if (p0 === void 0) fail("OrderDeliveredEvent/data: required status");
    if (p1 === void 0) fail("OrderDeliveredEvent/data: required previousStatus");
    if (p2 === void 0) fail("OrderDeliveredEvent/data: required movedBy");
    if (p3 === void 0) fail("OrderDeliveredEvent/data: required total");
    let s = "";
    s += '"status":' + w234(p0);
    s += ',"previousStatus":' + w214(p1);
    s += ',"movedBy":' + w222(p2);
    s += ',"total":' + w186(p3);
    return "{" + s + "}";
  }
  return fail("OrderDeliveredEvent/data: type");
};
var w231 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("OrderDeliveredEvent: required id");
    if (p1 === void 0) fail("OrderDeliveredEvent: required position");
    if (p2 === void 0) fail("OrderDeliveredEvent: required occurredAt");
    if (p3 === void 0) fail("OrderDeliveredEvent: required version");
    if (p6 === void 0) fail("OrderDeliveredEvent: required type");
    if (p7 === void 0) fail("OrderDeliveredEvent: required subject");
    if (p8 === void 0) fail("OrderDeliveredEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w232(p6);
    s += ',"subject":' + w209(p7);
    s += ',"data":' + w233(p8);
    return "{" + s + "}";
  }
  return fail("OrderDeliveredEvent: type");
};
var w236 = (v) => v === "order.cancelled" ? '"order.cancelled"' : fail("OrderCancelledEvent/type: enum");
var w238 = (v) => v === "cancelled" ? '"cancelled"' : fail("OrderCancelledEvent/data/status: enum");
var w237 = (v) => {
  if (isObject(v)) {
    const p0 = v["status"];
    const p1 = v["previousStatus"];
    const p2 = v["movedBy"];
    const p3 = v["total"];
    if (p0 === void 0) fail("OrderCancelledEvent/data: required status");
    if (p1 === void 0) fail("OrderCancelledEvent/data: required previousStatus");
    if (p2 === void 0) fail("OrderCancelledEvent/data: required movedBy");
    if (p3 === void 0) fail("OrderCancelledEvent/data: required total");
    let s = "";
    s += '"status":' + w238(p0);
    s += ',"previousStatus":' + w214(p1);
    s += ',"movedBy":' + w222(p2);
    s += ',"total":' + w186(p3);
    return "{" + s + "}";
  }
  return fail("OrderCancelledEvent/data: type");
};
var w235 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("OrderCancelledEvent: required id");
    if (p1 === void 0) fail("OrderCancelledEvent: required position");
    if (p2 === void 0) fail("OrderCancelledEvent: required occurredAt");
    if (p3 === void 0) fail("OrderCancelledEvent: required version");
    if (p6 === void 0) fail("OrderCancelledEvent: required type");
    if (p7 === void 0) fail("OrderCancelledEvent: required subject");
    if (p8 === void 0) fail("OrderCancelledEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w236(p6);
    s += ',"subject":' + w209(p7);
    s += ',"data":' + w237(p8);
    return "{" + s + "}";
  }
  return fail("OrderCancelledEvent: type");
};
var w240 = (v) => v === "order.refunded" ? '"order.refunded"' : fail("OrderRefundedEvent/type: enum");
var w242 = (v) => v === "refunded" ? '"refunded"' : fail("OrderRefundedEvent/data/status: enum");
var w241 = (v) => {
  if (isObject(v)) {
    const p0 = v["status"];
    const p1 = v["previousStatus"];
    const p2 = v["movedBy"];
    const p3 = v["total"];
    if (p0 === void 0) fail("OrderRefundedEvent/data: required status");
    if (p1 === void 0) fail("OrderRefundedEvent/data: required previousStatus");
    if (p2 === void 0) fail("OrderRefundedEvent/data: required movedBy");
    if (p3 === void 0) fail("OrderRefundedEvent/data: required total");
    let s = "";
    s += '"status":' + w242(p0);
    s += ',"previousStatus":' + w214(p1);
    s += ',"movedBy":' + w222(p2);
    s += ',"total":' + w186(p3);
    return "{" + s + "}";
  }
  return fail("OrderRefundedEvent/data: type");
};
var w239 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("OrderRefundedEvent: required id");
    if (p1 === void 0) fail("OrderRefundedEvent: required position");
    if (p2 === void 0) fail("OrderRefundedEvent: required occurredAt");
    if (p3 === void 0) fail("OrderRefundedEvent: required version");
    if (p6 === void 0) fail("OrderRefundedEvent: required type");
    if (p7 === void 0) fail("OrderRefundedEvent: required subject");
    if (p8 === void 0) fail("OrderRefundedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w240(p6);
    s += ',"subject":' + w209(p7);
    s += ',"data":' + w241(p8);
    return "{" + s + "}";
  }
  return fail("OrderRefundedEvent: type");
};
var w244 = (v) => v === "order.claimed" ? '"order.claimed"' : fail("OrderClaimedEvent/type: enum");
var w245 = (v) => {
  if (isObject(v)) {
    const p0 = v["status"];
    if (p0 === void 0) fail("OrderClaimedEvent/data: required status");
    let s = "";
    s += '"status":' + w214(p0);
    return "{" + s + "}";
  }
  return fail("OrderClaimedEvent/data: type");
};
var w243 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("OrderClaimedEvent: required id");
    if (p1 === void 0) fail("OrderClaimedEvent: required position");
    if (p2 === void 0) fail("OrderClaimedEvent: required occurredAt");
    if (p3 === void 0) fail("OrderClaimedEvent: required version");
    if (p6 === void 0) fail("OrderClaimedEvent: required type");
    if (p7 === void 0) fail("OrderClaimedEvent: required subject");
    if (p8 === void 0) fail("OrderClaimedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w244(p6);
    s += ',"subject":' + w209(p7);
    s += ',"data":' + w245(p8);
    return "{" + s + "}";
  }
  return fail("OrderClaimedEvent: type");
};
var w247 = (v) => v === "invoice.issued" ? '"invoice.issued"' : fail("InvoiceIssuedEvent/type: enum");
var w249 = (v) => v === "invoice" ? '"invoice"' : fail("InvoiceSubject/type: enum");
var c251 = new RegExp("^inv_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
var w250 = (v) => {
  if (typeof v === "string") {
    if (!c251.test(v)) fail("InvoiceId: pattern");
    return '"' + v + '"';
  }
  return fail("InvoiceId: type");
};
var w248 = (v) => {
  if (isObject(v)) {
    const p0 = v["type"];
    const p1 = v["id"];
    if (p0 === void 0) fail("InvoiceSubject: required type");
    if (p1 === void 0) fail("InvoiceSubject: required id");
    let s = "";
    s += '"type":' + w249(p0);
    s += ',"id":' + w250(p1);
    return "{" + s + "}";
  }
  return fail("InvoiceSubject: type");
};
var w253 = (v) => v === "invoice" ? '"invoice"' : v === "credit_note" ? '"credit_note"' : fail("InvoiceIssuedEvent/data/kind: enum");
var c255 = new RegExp("^(INV|CRN)-[0-9]{4}-[0-9]{6,}$", "u");
var w254 = (v) => {
  if (typeof v === "string") {
    if (v.length > 24 && length(v) > 24) fail("InvoiceNumber: maxLength");
    if (!c255.test(v)) fail("InvoiceNumber: pattern");
    return quote(v);
  }
  return fail("InvoiceNumber: type");
};
var w252 = (v) => {
  if (isObject(v)) {
    const p0 = v["orderId"];
    const p1 = v["kind"];
    const p2 = v["number"];
    const p3 = v["total"];
    if (p0 === void 0) fail("InvoiceIssuedEvent/data: required orderId");
    if (p1 === void 0) fail("InvoiceIssuedEvent/data: required kind");
    if (p2 === void 0) fail("InvoiceIssuedEvent/data: required number");
    if (p3 === void 0) fail("InvoiceIssuedEvent/data: required total");
    let s = "";
    s += '"orderId":' + w211(p0);
    s += ',"kind":' + w253(p1);
    s += ',"number":' + w254(p2);
    s += ',"total":' + w186(p3);
    return "{" + s + "}";
  }
  return fail("InvoiceIssuedEvent/data: type");
};
var w246 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("InvoiceIssuedEvent: required id");
    if (p1 === void 0) fail("InvoiceIssuedEvent: required position");
    if (p2 === void 0) fail("InvoiceIssuedEvent: required occurredAt");
    if (p3 === void 0) fail("InvoiceIssuedEvent: required version");
    if (p6 === void 0) fail("InvoiceIssuedEvent: required type");
    if (p7 === void 0) fail("InvoiceIssuedEvent: required subject");
    if (p8 === void 0) fail("InvoiceIssuedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w247(p6);
    s += ',"subject":' + w248(p7);
    s += ',"data":' + w252(p8);
    return "{" + s + "}";
  }
  return fail("InvoiceIssuedEvent: type");
};
var w257 = (v) => v === "shipment.created" ? '"shipment.created"' : fail("ShipmentCreatedEvent/type: enum");
var w259 = (v) => v === "shipment" ? '"shipment"' : fail("ShipmentSubject/type: enum");
var c261 = new RegExp("^shp_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
var w260 = (v) => {
  if (typeof v === "string") {
    if (!c261.test(v)) fail("ShipmentId: pattern");
    return '"' + v + '"';
  }
  return fail("ShipmentId: type");
};
var w258 = (v) => {
  if (isObject(v)) {
    const p0 = v["type"];
    const p1 = v["id"];
    if (p0 === void 0) fail("ShipmentSubject: required type");
    if (p1 === void 0) fail("ShipmentSubject: required id");
    let s = "";
    s += '"type":' + w259(p0);
    s += ',"id":' + w260(p1);
    return "{" + s + "}";
  }
  return fail("ShipmentSubject: type");
};
var w262 = (v) => {
  if (isObject(v)) {
    const p0 = v["orderId"];
    if (p0 === void 0) fail("ShipmentCreatedEvent/data: required orderId");
    let s = "";
    s += '"orderId":' + w211(p0);
    return "{" + s + "}";
  }
  return fail("ShipmentCreatedEvent/data: type");
};
var w256 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("ShipmentCreatedEvent: required id");
    if (p1 === void 0) fail("ShipmentCreatedEvent: required position");
    if (p2 === void 0) fail("ShipmentCreatedEvent: required occurredAt");
    if (p3 === void 0) fail("ShipmentCreatedEvent: required version");
    if (p6 === void 0) fail("ShipmentCreatedEvent: required type");
    if (p7 === void 0) fail("ShipmentCreatedEvent: required subject");
    if (p8 === void 0) fail("ShipmentCreatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w257(p6);
    s += ',"subject":' + w258(p7);
    s += ',"data":' + w262(p8);
    return "{" + s + "}";
  }
  return fail("ShipmentCreatedEvent: type");
};
var w264 = (v) => v === "shipment.updated" ? '"shipment.updated"' : fail("ShipmentUpdatedEvent/type: enum");
var w267 = (v) => v === "carrier" ? '"carrier"' : v === "trackingNumber" ? '"trackingNumber"' : v === "trackingUrl" ? '"trackingUrl"' : fail("ShipmentUpdatedEvent/data/fields/items: enum");
var w266 = (v) => {
  if (Array.isArray(v)) {
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w267(v[i]);
    if (findDuplicate(JSON.parse("[" + s + "]"))) fail("ShipmentUpdatedEvent/data/fields: uniqueItems");
    return "[" + s + "]";
  }
  return fail("ShipmentUpdatedEvent/data/fields: type");
};
var w265 = (v) => {
  if (isObject(v)) {
    const p0 = v["orderId"];
    const p1 = v["fields"];
    if (p0 === void 0) fail("ShipmentUpdatedEvent/data: required orderId");
    if (p1 === void 0) fail("ShipmentUpdatedEvent/data: required fields");
    let s = "";
    s += '"orderId":' + w211(p0);
    s += ',"fields":' + w266(p1);
    return "{" + s + "}";
  }
  return fail("ShipmentUpdatedEvent/data: type");
};
var w263 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("ShipmentUpdatedEvent: required id");
    if (p1 === void 0) fail("ShipmentUpdatedEvent: required position");
    if (p2 === void 0) fail("ShipmentUpdatedEvent: required occurredAt");
    if (p3 === void 0) fail("ShipmentUpdatedEvent: required version");
    if (p6 === void 0) fail("ShipmentUpdatedEvent: required type");
    if (p7 === void 0) fail("ShipmentUpdatedEvent: required subject");
    if (p8 === void 0) fail("ShipmentUpdatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w264(p6);
    s += ',"subject":' + w258(p7);
    s += ',"data":' + w265(p8);
    return "{" + s + "}";
  }
  return fail("ShipmentUpdatedEvent: type");
};
var w269 = (v) => v === "shipment.shipped" ? '"shipment.shipped"' : fail("ShipmentShippedEvent/type: enum");
var w268 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("ShipmentShippedEvent: required id");
    if (p1 === void 0) fail("ShipmentShippedEvent: required position");
    if (p2 === void 0) fail("ShipmentShippedEvent: required occurredAt");
    if (p3 === void 0) fail("ShipmentShippedEvent: required version");
    if (p6 === void 0) fail("ShipmentShippedEvent: required type");
    if (p7 === void 0) fail("ShipmentShippedEvent: required subject");
    if (p8 === void 0) fail("ShipmentShippedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w269(p6);
    s += ',"subject":' + w258(p7);
    s += ',"data":' + w262(p8);
    return "{" + s + "}";
  }
  return fail("ShipmentShippedEvent: type");
};
var w271 = (v) => v === "shipment.delivered" ? '"shipment.delivered"' : fail("ShipmentDeliveredEvent/type: enum");
var w270 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("ShipmentDeliveredEvent: required id");
    if (p1 === void 0) fail("ShipmentDeliveredEvent: required position");
    if (p2 === void 0) fail("ShipmentDeliveredEvent: required occurredAt");
    if (p3 === void 0) fail("ShipmentDeliveredEvent: required version");
    if (p6 === void 0) fail("ShipmentDeliveredEvent: required type");
    if (p7 === void 0) fail("ShipmentDeliveredEvent: required subject");
    if (p8 === void 0) fail("ShipmentDeliveredEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w271(p6);
    s += ',"subject":' + w258(p7);
    s += ',"data":' + w262(p8);
    return "{" + s + "}";
  }
  return fail("ShipmentDeliveredEvent: type");
};
var w273 = (v) => v === "shipment.cancelled" ? '"shipment.cancelled"' : fail("ShipmentCancelledEvent/type: enum");
var w272 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("ShipmentCancelledEvent: required id");
    if (p1 === void 0) fail("ShipmentCancelledEvent: required position");
    if (p2 === void 0) fail("ShipmentCancelledEvent: required occurredAt");
    if (p3 === void 0) fail("ShipmentCancelledEvent: required version");
    if (p6 === void 0) fail("ShipmentCancelledEvent: required type");
    if (p7 === void 0) fail("ShipmentCancelledEvent: required subject");
    if (p8 === void 0) fail("ShipmentCancelledEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w273(p6);
    s += ',"subject":' + w258(p7);
    s += ',"data":' + w262(p8);
    return "{" + s + "}";
  }
  return fail("ShipmentCancelledEvent: type");
};
var w275 = (v) => v === "return.requested" ? '"return.requested"' : fail("ReturnRequestedEvent/type: enum");
var w277 = (v) => v === "return" ? '"return"' : fail("ReturnSubject/type: enum");
var c279 = new RegExp("^rtn_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
var w278 = (v) => {
  if (typeof v === "string") {
    if (!c279.test(v)) fail("ReturnId: pattern");
    return '"' + v + '"';
  }
  return fail("ReturnId: type");
};
var w276 = (v) => {
  if (isObject(v)) {
    const p0 = v["type"];
    const p1 = v["id"];
    if (p0 === void 0) fail("ReturnSubject: required type");
    if (p1 === void 0) fail("ReturnSubject: required id");
    let s = "";
    s += '"type":' + w277(p0);
    s += ',"id":' + w278(p1);
    return "{" + s + "}";
  }
  return fail("ReturnSubject: type");
};
var w281 = (v) => v === "damaged" ? '"damaged"' : v === "wrong_item" ? '"wrong_item"' : v === "not_as_described" ? '"not_as_described"' : v === "changed_mind" ? '"changed_mind"' : v === "other" ? '"other"' : fail("ReturnReason: enum");
var w280 = (v) => {
  if (isObject(v)) {
    const p0 = v["orderId"];
    const p1 = v["reason"];
    if (p0 === void 0) fail("ReturnRequestedEvent/data: required orderId");
    if (p1 === void 0) fail("ReturnRequestedEvent/data: required reason");
    let s = "";
    s += '"orderId":' + w211(p0);
    s += ',"reason":' + w281(p1);
    return "{" + s + "}";
  }
  return fail("ReturnRequestedEvent/data: type");
};
var w274 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("ReturnRequestedEvent: required id");
    if (p1 === void 0) fail("ReturnRequestedEvent: required position");
    if (p2 === void 0) fail("ReturnRequestedEvent: required occurredAt");
    if (p3 === void 0) fail("ReturnRequestedEvent: required version");
    if (p6 === void 0) fail("ReturnRequestedEvent: required type");
    if (p7 === void 0) fail("ReturnRequestedEvent: required subject");
    if (p8 === void 0) fail("ReturnRequestedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w275(p6);
    s += ',"subject":' + w276(p7);
    s += ',"data":' + w280(p8);
    return "{" + s + "}";
  }
  return fail("ReturnRequestedEvent: type");
};
var w283 = (v) => v === "return.approved" ? '"return.approved"' : fail("ReturnApprovedEvent/type: enum");
var w282 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("ReturnApprovedEvent: required id");
    if (p1 === void 0) fail("ReturnApprovedEvent: required position");
    if (p2 === void 0) fail("ReturnApprovedEvent: required occurredAt");
    if (p3 === void 0) fail("ReturnApprovedEvent: required version");
    if (p6 === void 0) fail("ReturnApprovedEvent: required type");
    if (p7 === void 0) fail("ReturnApprovedEvent: required subject");
    if (p8 === void 0) fail("ReturnApprovedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w283(p6);
    s += ',"subject":' + w276(p7);
    s += ',"data":' + w262(p8);
    return "{" + s + "}";
  }
  return fail("ReturnApprovedEvent: type");
};
var w285 = (v) => v === "return.rejected" ? '"return.rejected"' : fail("ReturnRejectedEvent/type: enum");
var w284 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("ReturnRejectedEvent: required id");
    if (p1 === void 0) fail("ReturnRejectedEvent: required position");
    if (p2 === void 0) fail("ReturnRejectedEvent: required occurredAt");
    if (p3 === void 0) fail("ReturnRejectedEvent: required version");
    if (p6 === void 0) fail("ReturnRejectedEvent: required type");
    if (p7 === void 0) fail("ReturnRejectedEvent: required subject");
    if (p8 === void 0) fail("ReturnRejectedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w285(p6);
    s += ',"subject":' + w276(p7);
    s += ',"data":' + w262(p8);
    return "{" + s + "}";
  }
  return fail("ReturnRejectedEvent: type");
};
var w287 = (v) => v === "return.received" ? '"return.received"' : fail("ReturnReceivedEvent/type: enum");
var w286 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("ReturnReceivedEvent: required id");
    if (p1 === void 0) fail("ReturnReceivedEvent: required position");
    if (p2 === void 0) fail("ReturnReceivedEvent: required occurredAt");
    if (p3 === void 0) fail("ReturnReceivedEvent: required version");
    if (p6 === void 0) fail("ReturnReceivedEvent: required type");
    if (p7 === void 0) fail("ReturnReceivedEvent: required subject");
    if (p8 === void 0) fail("ReturnReceivedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w287(p6);
    s += ',"subject":' + w276(p7);
    s += ',"data":' + w262(p8);
    return "{" + s + "}";
  }
  return fail("ReturnReceivedEvent: type");
};
var w289 = (v) => v === "payment.created" ? '"payment.created"' : fail("PaymentCreatedEvent/type: enum");
var w291 = (v) => v === "payment" ? '"payment"' : fail("PaymentSubject/type: enum");
var c293 = new RegExp("^pay_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
var w292 = (v) => {
  if (typeof v === "string") {
    if (!c293.test(v)) fail("PaymentId: pattern");
    return '"' + v + '"';
  }
  return fail("PaymentId: type");
};
var w290 = (v) => {
  if (isObject(v)) {
    const p0 = v["type"];
    const p1 = v["id"];
    if (p0 === void 0) fail("PaymentSubject: required type");
    if (p1 === void 0) fail("PaymentSubject: required id");
    let s = "";
    s += '"type":' + w291(p0);
    s += ',"id":' + w292(p1);
    return "{" + s + "}";
  }
  return fail("PaymentSubject: type");
};
var w295 = (v) => {
  if (Number.isSafeInteger(v)) {
    if (v < 1) fail("PaymentAttempt: minimum");
    if (v > 2147483647) fail("PaymentAttempt: maximum");
    return String(v);
  }
  return fail("PaymentAttempt: type");
};
var w294 = (v) => {
  if (isObject(v)) {
    const p0 = v["orderId"];
    const p1 = v["attempt"];
    const p2 = v["amount"];
    if (p0 === void 0) fail("PaymentCreatedEvent/data: required orderId");
    if (p1 === void 0) fail("PaymentCreatedEvent/data: required attempt");
    if (p2 === void 0) fail("PaymentCreatedEvent/data: required amount");
    let s = "";
    s += '"orderId":' + w211(p0);
    s += ',"attempt":' + w295(p1);
    s += ',"amount":' + w186(p2);
    return "{" + s + "}";
  }
  return fail("PaymentCreatedEvent/data: type");
};
var w288 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("PaymentCreatedEvent: required id");
    if (p1 === void 0) fail("PaymentCreatedEvent: required position");
    if (p2 === void 0) fail("PaymentCreatedEvent: required occurredAt");
    if (p3 === void 0) fail("PaymentCreatedEvent: required version");
    if (p6 === void 0) fail("PaymentCreatedEvent: required type");
    if (p7 === void 0) fail("PaymentCreatedEvent: required subject");
    if (p8 === void 0) fail("PaymentCreatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w289(p6);
    s += ',"subject":' + w290(p7);
    s += ',"data":' + w294(p8);
    return "{" + s + "}";
  }
  return fail("PaymentCreatedEvent: type");
};
var w297 = (v) => v === "payment.updated" ? '"payment.updated"' : fail("PaymentUpdatedEvent/type: enum");
var w299 = (v) => v === "created" ? '"created"' : v === "requires_action" ? '"requires_action"' : v === "processing" ? '"processing"' : v === "authorized" ? '"authorized"' : v === "captured" ? '"captured"' : v === "declined" ? '"declined"' : v === "cancelled" ? '"cancelled"' : fail("PaymentState: enum");
var w298 = (v) => {
  if (isObject(v)) {
    const p0 = v["orderId"];
    const p1 = v["attempt"];
    const p2 = v["amount"];
    const p3 = v["state"];
    if (p0 === void 0) fail("PaymentUpdatedEvent/data: required orderId");
    if (p1 === void 0) fail("PaymentUpdatedEvent/data: required attempt");
    if (p2 === void 0) fail("PaymentUpdatedEvent/data: required amount");
    if (p3 === void 0) fail("PaymentUpdatedEvent/data: required state");
    let s = "";
    s += '"orderId":' + w211(p0);
    s += ',"attempt":' + w295(p1);
    s += ',"amount":' + w186(p2);
    s += ',"state":' + w299(p3);
    return "{" + s + "}";
  }
  return fail("PaymentUpdatedEvent/data: type");
};
var w296 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("PaymentUpdatedEvent: required id");
    if (p1 === void 0) fail("PaymentUpdatedEvent: required position");
    if (p2 === void 0) fail("PaymentUpdatedEvent: required occurredAt");
    if (p3 === void 0) fail("PaymentUpdatedEvent: required version");
    if (p6 === void 0) fail("PaymentUpdatedEvent: required type");
    if (p7 === void 0) fail("PaymentUpdatedEvent: required subject");
    if (p8 === void 0) fail("PaymentUpdatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w297(p6);
    s += ',"subject":' + w290(p7);
    s += ',"data":' + w298(p8);
    return "{" + s + "}";
  }
  return fail("PaymentUpdatedEvent: type");
};
var w301 = (v) => v === "payment.captured" ? '"payment.captured"' : fail("PaymentCapturedEvent/type: enum");
var w302 = (v) => {
  if (isObject(v)) {
    const p0 = v["orderId"];
    const p1 = v["attempt"];
    const p2 = v["amount"];
    if (p0 === void 0) fail("PaymentCapturedEvent/data: required orderId");
    if (p1 === void 0) fail("PaymentCapturedEvent/data: required attempt");
    if (p2 === void 0) fail("PaymentCapturedEvent/data: required amount");
    let s = "";
    s += '"orderId":' + w211(p0);
    s += ',"attempt":' + w295(p1);
    s += ',"amount":' + w186(p2);
    return "{" + s + "}";
  }
  return fail("PaymentCapturedEvent/data: type");
};
var w300 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("PaymentCapturedEvent: required id");
    if (p1 === void 0) fail("PaymentCapturedEvent: required position");
    if (p2 === void 0) fail("PaymentCapturedEvent: required occurredAt");
    if (p3 === void 0) fail("PaymentCapturedEvent: required version");
    if (p6 === void 0) fail("PaymentCapturedEvent: required type");
    if (p7 === void 0) fail("PaymentCapturedEvent: required subject");
    if (p8 === void 0) fail("PaymentCapturedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w301(p6);
    s += ',"subject":' + w290(p7);
    s += ',"data":' + w302(p8);
    return "{" + s + "}";
  }
  return fail("PaymentCapturedEvent: type");
};
var w304 = (v) => v === "payment.declined" ? '"payment.declined"' : fail("PaymentDeclinedEvent/type: enum");
var w306 = (v) => v === "card_declined" ? '"card_declined"' : v === "insufficient_funds" ? '"insufficient_funds"' : v === "authentication_failed" ? '"authentication_failed"' : fail("PaymentDeclineReason: enum");
var w305 = (v) => {
  if (isObject(v)) {
    const p0 = v["orderId"];
    const p1 = v["attempt"];
    const p2 = v["amount"];
    const p3 = v["declineReason"];
    if (p0 === void 0) fail("PaymentDeclinedEvent/data: required orderId");
    if (p1 === void 0) fail("PaymentDeclinedEvent/data: required attempt");
    if (p2 === void 0) fail("PaymentDeclinedEvent/data: required amount");
    if (p3 === void 0) fail("PaymentDeclinedEvent/data: required declineReason");
    let s = "";
    s += '"orderId":' + w211(p0);
    s += ',"attempt":' + w295(p1);
    s += ',"amount":' + w186(p2);
    s += ',"declineReason":' + w306(p3);
    return "{" + s + "}";
  }
  return fail("PaymentDeclinedEvent/data: type");
};
var w303 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("PaymentDeclinedEvent: required id");
    if (p1 === void 0) fail("PaymentDeclinedEvent: required position");
    if (p2 === void 0) fail("PaymentDeclinedEvent: required occurredAt");
    if (p3 === void 0) fail("PaymentDeclinedEvent: required version");
    if (p6 === void 0) fail("PaymentDeclinedEvent: required type");
    if (p7 === void 0) fail("PaymentDeclinedEvent: required subject");
    if (p8 === void 0) fail("PaymentDeclinedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w304(p6);
    s += ',"subject":' + w290(p7);
    s += ',"data":' + w305(p8);
    return "{" + s + "}";
  }
  return fail("PaymentDeclinedEvent: type");
};
var w308 = (v) => v === "payment.cancelled" ? '"payment.cancelled"' : fail("PaymentCancelledEvent/type: enum");
var w309 = (v) => {
  if (isObject(v)) {
    const p0 = v["orderId"];
    const p1 = v["attempt"];
    const p2 = v["amount"];
    if (p0 === void 0) fail("PaymentCancelledEvent/data: required orderId");
    if (p1 === void 0) fail("PaymentCancelledEvent/data: required attempt");
    if (p2 === void 0) fail("PaymentCancelledEvent/data: required amount");
    let s = "";
    s += '"orderId":' + w211(p0);
    s += ',"attempt":' + w295(p1);
    s += ',"amount":' + w186(p2);
    return "{" + s + "}";
  }
  return fail("PaymentCancelledEvent/data: type");
};
var w307 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("PaymentCancelledEvent: required id");
    if (p1 === void 0) fail("PaymentCancelledEvent: required position");
    if (p2 === void 0) fail("PaymentCancelledEvent: required occurredAt");
    if (p3 === void 0) fail("PaymentCancelledEvent: required version");
    if (p6 === void 0) fail("PaymentCancelledEvent: required type");
    if (p7 === void 0) fail("PaymentCancelledEvent: required subject");
    if (p8 === void 0) fail("PaymentCancelledEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w308(p6);
    s += ',"subject":' + w290(p7);
    s += ',"data":' + w309(p8);
    return "{" + s + "}";
  }
  return fail("PaymentCancelledEvent: type");
};
var w311 = (v) => v === "refund.created" ? '"refund.created"' : fail("RefundCreatedEvent/type: enum");
var w313 = (v) => v === "refund" ? '"refund"' : fail("RefundSubject/type: enum");
var c315 = new RegExp("^rfd_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
var w314 = (v) => {
  if (typeof v === "string") {
    if (!c315.test(v)) fail("RefundId: pattern");
    return '"' + v + '"';
  }
  return fail("RefundId: type");
};
var w312 = (v) => {
  if (isObject(v)) {
    const p0 = v["type"];
    const p1 = v["id"];
    if (p0 === void 0) fail("RefundSubject: required type");
    if (p1 === void 0) fail("RefundSubject: required id");
    let s = "";
    s += '"type":' + w313(p0);
    s += ',"id":' + w314(p1);
    return "{" + s + "}";
  }
  return fail("RefundSubject: type");
};
var w316 = (v) => {
  if (isObject(v)) {
    const p0 = v["orderId"];
    const p1 = v["paymentId"];
    const p2 = v["amount"];
    if (p0 === void 0) fail("RefundCreatedEvent/data: required orderId");
    if (p1 === void 0) fail("RefundCreatedEvent/data: required paymentId");
    if (p2 === void 0) fail("RefundCreatedEvent/data: required amount");
    let s = "";
    s += '"orderId":' + w211(p0);
    s += ',"paymentId":' + w292(p1);
    s += ',"amount":' + w186(p2);
    return "{" + s + "}";
  }
  return fail("RefundCreatedEvent/data: type");
};
var w310 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("RefundCreatedEvent: required id");
    if (p1 === void 0) fail("RefundCreatedEvent: required position");
    if (p2 === void 0) fail("RefundCreatedEvent: required occurredAt");
    if (p3 === void 0) fail("RefundCreatedEvent: required version");
    if (p6 === void 0) fail("RefundCreatedEvent: required type");
    if (p7 === void 0) fail("RefundCreatedEvent: required subject");
    if (p8 === void 0) fail("RefundCreatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w311(p6);
    s += ',"subject":' + w312(p7);
    s += ',"data":' + w316(p8);
    return "{" + s + "}";
  }
  return fail("RefundCreatedEvent: type");
};
var w318 = (v) => v === "refund.updated" ? '"refund.updated"' : fail("RefundUpdatedEvent/type: enum");
var w320 = (v) => v === "requested" ? '"requested"' : v === "pending" ? '"pending"' : v === "succeeded" ? '"succeeded"' : v === "failed" ? '"failed"' : fail("RefundState: enum");
var w319 = (v) => {
  if (isObject(v)) {
    const p0 = v["orderId"];
    const p1 = v["paymentId"];
    const p2 = v["amount"];
    const p3 = v["state"];
    if (p0 === void 0) fail("RefundUpdatedEvent/data: required orderId");
    if (p1 === void 0) fail("RefundUpdatedEvent/data: required paymentId");
    if (p2 === void 0) fail("RefundUpdatedEvent/data: required amount");
    if (p3 === void 0) fail("RefundUpdatedEvent/data: required state");
    let s = "";
    s += '"orderId":' + w211(p0);
    s += ',"paymentId":' + w292(p1);
    s += ',"amount":' + w186(p2);
    s += ',"state":' + w320(p3);
    return "{" + s + "}";
  }
  return fail("RefundUpdatedEvent/data: type");
};
var w317 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("RefundUpdatedEvent: required id");
    if (p1 === void 0) fail("RefundUpdatedEvent: required position");
    if (p2 === void 0) fail("RefundUpdatedEvent: required occurredAt");
    if (p3 === void 0) fail("RefundUpdatedEvent: required version");
    if (p6 === void 0) fail("RefundUpdatedEvent: required type");
    if (p7 === void 0) fail("RefundUpdatedEvent: required subject");
    if (p8 === void 0) fail("RefundUpdatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w318(p6);
    s += ',"subject":' + w312(p7);
    s += ',"data":' + w319(p8);
    return "{" + s + "}";
  }
  return fail("RefundUpdatedEvent: type");
};
var w322 = (v) => v === "refund.succeeded" ? '"refund.succeeded"' : fail("RefundSucceededEvent/type: enum");
var w323 = (v) => {
  if (isObject(v)) {
    const p0 = v["orderId"];
    const p1 = v["paymentId"];
    const p2 = v["amount"];
    if (p0 === void 0) fail("RefundSucceededEvent/data: required orderId");
    if (p1 === void 0) fail("RefundSucceededEvent/data: required paymentId");
    if (p2 === void 0) fail("RefundSucceededEvent/data: required amount");
    let s = "";
    s += '"orderId":' + w211(p0);
    s += ',"paymentId":' + w292(p1);
    s += ',"amount":' + w186(p2);
    return "{" + s + "}";
  }
  return fail("RefundSucceededEvent/data: type");
};
var w321 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("RefundSucceededEvent: required id");
    if (p1 === void 0) fail("RefundSucceededEvent: required position");
    if (p2 === void 0) fail("RefundSucceededEvent: required occurredAt");
    if (p3 === void 0) fail("RefundSucceededEvent: required version");
    if (p6 === void 0) fail("RefundSucceededEvent: required type");
    if (p7 === void 0) fail("RefundSucceededEvent: required subject");
    if (p8 === void 0) fail("RefundSucceededEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w322(p6);
    s += ',"subject":' + w312(p7);
    s += ',"data":' + w323(p8);
    return "{" + s + "}";
  }
  return fail("RefundSucceededEvent: type");
};
var w325 = (v) => v === "refund.failed" ? '"refund.failed"' : fail("RefundFailedEvent/type: enum");
var w326 = (v) => {
  if (isObject(v)) {
    const p0 = v["orderId"];
    const p1 = v["paymentId"];
    const p2 = v["amount"];
    if (p0 === void 0) fail("RefundFailedEvent/data: required orderId");
    if (p1 === void 0) fail("RefundFailedEvent/data: required paymentId");
    if (p2 === void 0) fail("RefundFailedEvent/data: required amount");
    let s = "";
    s += '"orderId":' + w211(p0);
    s += ',"paymentId":' + w292(p1);
    s += ',"amount":' + w186(p2);
    return "{" + s + "}";
  }
  return fail("RefundFailedEvent/data: type");
};
var w324 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("RefundFailedEvent: required id");
    if (p1 === void 0) fail("RefundFailedEvent: required position");
    if (p2 === void 0) fail("RefundFailedEvent: required occurredAt");
    if (p3 === void 0) fail("RefundFailedEvent: required version");
    if (p6 === void 0) fail("RefundFailedEvent: required type");
    if (p7 === void 0) fail("RefundFailedEvent: required subject");
    if (p8 === void 0) fail("RefundFailedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w325(p6);
    s += ',"subject":' + w312(p7);
    s += ',"data":' + w326(p8);
    return "{" + s + "}";
  }
  return fail("RefundFailedEvent: type");
};
var w328 = (v) => v === "discount.created" ? '"discount.created"' : fail("DiscountCreatedEvent/type: enum");
var w330 = (v) => v === "discount" ? '"discount"' : fail("DiscountSubject/type: enum");
var c332 = new RegExp("^dsc_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
var w331 = (v) => {
  if (typeof v === "string") {
    if (!c332.test(v)) fail("DiscountId: pattern");
    return '"' + v + '"';
  }
  return fail("DiscountId: type");
};
var w329 = (v) => {
  if (isObject(v)) {
    const p0 = v["type"];
    const p1 = v["id"];
    if (p0 === void 0) fail("DiscountSubject: required type");
    if (p1 === void 0) fail("DiscountSubject: required id");
    let s = "";
    s += '"type":' + w330(p0);
    s += ',"id":' + w331(p1);
    return "{" + s + "}";
  }
  return fail("DiscountSubject: type");
};
var c335 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_\\-]*$", "u");
var w334 = (v) => {
  if (typeof v === "string") {
    if (v.length < 6 && length(v) < 3) fail("DiscountCode: minLength");
    if (v.length > 40 && length(v) > 40) fail("DiscountCode: maxLength");
    if (!c335.test(v)) fail("DiscountCode: pattern");
    return '"' + v + '"';
  }
  return fail("DiscountCode: type");
};
var w333 = (v) => {
  if (isObject(v)) {
    const p0 = v["code"];
    if (p0 === void 0) fail("DiscountCreatedEvent/data: required code");
    let s = "";
    s += '"code":' + w334(p0);
    return "{" + s + "}";
  }
  return fail("DiscountCreatedEvent/data: type");
};
var w327 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("DiscountCreatedEvent: required id");
    if (p1 === void 0) fail("DiscountCreatedEvent: required position");
    if (p2 === void 0) fail("DiscountCreatedEvent: required occurredAt");
    if (p3 === void 0) fail("DiscountCreatedEvent: required version");
    if (p6 === void 0) fail("DiscountCreatedEvent: required type");
    if (p7 === void 0) fail("DiscountCreatedEvent: required subject");
    if (p8 === void 0) fail("DiscountCreatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w328(p6);
    s += ',"subject":' + w329(p7);
    s += ',"data":' + w333(p8);
    return "{" + s + "}";
  }
  return fail("DiscountCreatedEvent: type");
};
var w337 = (v) => v === "discount.updated" ? '"discount.updated"' : fail("DiscountUpdatedEvent/type: enum");
var w340 = (v) => v === "code" ? '"code"' : v === "basisPoints" ? '"basisPoints"' : v === "amount" ? '"amount"' : v === "minimum" ? '"minimum"' : v === "customerGroup" ? '"customerGroup"' : v === "productIds" ? '"productIds"' : v === "categories" ? '"categories"' : v === "validFrom" ? '"validFrom"' : v === "validUntil" ? '"validUntil"' : v === "usageLimit" ? '"usageLimit"' : v === "usageLimitPerCustomer" ? '"usageLimitPerCustomer"' : v === "active" ? '"active"' : fail("DiscountUpdatedEvent/data/fields/items: enum");
var w339 = (v) => {
  if (Array.isArray(v)) {
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w340(v[i]);
    if (findDuplicate(JSON.parse("[" + s + "]"))) fail("DiscountUpdatedEvent/data/fields: uniqueItems");
    return "[" + s + "]";
  }
  return fail("DiscountUpdatedEvent/data/fields: type");
};
var w338 = (v) => {
  if (isObject(v)) {
    const p0 = v["fields"];
    const p1 = v["code"];
    if (p0 === void 0) fail("DiscountUpdatedEvent/data: required fields");
    if (p1 === void 0) fail("DiscountUpdatedEvent/data: required code");
    let s = "";
    s += '"fields":' + w339(p0);
    s += ',"code":' + w334(p1);
    return "{" + s + "}";
  }
  return fail("DiscountUpdatedEvent/data: type");
};
var w336 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("DiscountUpdatedEvent: required id");
    if (p1 === void 0) fail("DiscountUpdatedEvent: required position");
    if (p2 === void 0) fail("DiscountUpdatedEvent: required occurredAt");
    if (p3 === void 0) fail("DiscountUpdatedEvent: required version");
    if (p6 === void 0) fail("DiscountUpdatedEvent: required type");
    if (p7 === void 0) fail("DiscountUpdatedEvent: required subject");
    if (p8 === void 0) fail("DiscountUpdatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w337(p6);
    s += ',"subject":' + w329(p7);
    s += ',"data":' + w338(p8);
    return "{" + s + "}";
  }
  return fail("DiscountUpdatedEvent: type");
};
var w342 = (v) => v === "discount.deleted" ? '"discount.deleted"' : fail("DiscountDeletedEvent/type: enum");
var w341 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("DiscountDeletedEvent: required id");
    if (p1 === void 0) fail("DiscountDeletedEvent: required position");
    if (p2 === void 0) fail("DiscountDeletedEvent: required occurredAt");
    if (p3 === void 0) fail("DiscountDeletedEvent: required version");
    if (p6 === void 0) fail("DiscountDeletedEvent: required type");
    if (p7 === void 0) fail("DiscountDeletedEvent: required subject");
    if (p8 === void 0) fail("DiscountDeletedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w342(p6);
    s += ',"subject":' + w329(p7);
    s += ',"data":' + w333(p8);
    return "{" + s + "}";
  }
  return fail("DiscountDeletedEvent: type");
};
var w344 = (v) => v === "variant.stock_adjusted" ? '"variant.stock_adjusted"' : fail("VariantStockAdjustedEvent/type: enum");
var w346 = (v) => v === "variant" ? '"variant"' : fail("VariantSubject/type: enum");
var w345 = (v) => {
  if (isObject(v)) {
    const p0 = v["type"];
    const p1 = v["id"];
    if (p0 === void 0) fail("VariantSubject: required type");
    if (p1 === void 0) fail("VariantSubject: required id");
    let s = "";
    s += '"type":' + w346(p0);
    s += ',"id":' + w201(p1);
    return "{" + s + "}";
  }
  return fail("VariantSubject: type");
};
var w348 = (v) => {
  if (Number.isSafeInteger(v)) {
    if (v < -1e6) fail("VariantStockAdjustedEvent/data/change: minimum");
    if (v > 1e6) fail("VariantStockAdjustedEvent/data/change: maximum");
    return String(v);
  }
  return fail("VariantStockAdjustedEvent/data/change: type");
};
var w349 = (v) => {
  if (Number.isSafeInteger(v)) {
    if (v < 0) fail("VariantStockAdjustedEvent/data/onHand: minimum");
    if (v > 1e7) fail("VariantStockAdjustedEvent/data/onHand: maximum");
    return String(v);
  }
  return fail("VariantStockAdjustedEvent/data/onHand: type");
};
var w350 = (v) => v === "received" ? '"received"' : v === "returned" ? '"returned"' : v === "counted" ? '"counted"' : v === "damaged" ? '"damaged"' : v === "lost" ? '"lost"' : fail("StockAdjustmentReason: enum");
var w347 = (v) => {
  if (isObject(v)) {
    const p0 = v["productId"];
    const p1 = v["change"];
    const p2 = v["onHand"];
    const p3 = v["reason"];
    if (p0 === void 0) fail("VariantStockAdjustedEvent/data: required productId");
    if (p1 === void 0) fail("VariantStockAdjustedEvent/data: required change");
    if (p2 === void 0) fail("VariantStockAdjustedEvent/data: required onHand");
    if (p3 === void 0) fail("VariantStockAdjustedEvent/data: required reason");
    let s = "";
    s += '"productId":' + w183(p0);
    s += ',"change":' + w348(p1);
    s += ',"onHand":' + w349(p2);
    s += ',"reason":' + w350(p3);
    return "{" + s + "}";
  }
  return fail("VariantStockAdjustedEvent/data: type");
};
var w343 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("VariantStockAdjustedEvent: required id");
    if (p1 === void 0) fail("VariantStockAdjustedEvent: required position");
    if (p2 === void 0) fail("VariantStockAdjustedEvent: required occurredAt");
    if (p3 === void 0) fail("VariantStockAdjustedEvent: required version");
    if (p6 === void 0) fail("VariantStockAdjustedEvent: required type");
    if (p7 === void 0) fail("VariantStockAdjustedEvent: required subject");
    if (p8 === void 0) fail("VariantStockAdjustedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w344(p6);
    s += ',"subject":' + w345(p7);
    s += ',"data":' + w347(p8);
    return "{" + s + "}";
  }
  return fail("VariantStockAdjustedEvent: type");
};
var w352 = (v) => v === "stock_reservation.created" ? '"stock_reservation.created"' : fail("StockReservationCreatedEvent/type: enum");
var w354 = (v) => v === "stock_reservation" ? '"stock_reservation"' : fail("StockReservationSubject/type: enum");
var c356 = new RegExp("^rsv_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
var w355 = (v) => {
  if (typeof v === "string") {
    if (!c356.test(v)) fail("StockReservationId: pattern");
    return '"' + v + '"';
  }
  return fail("StockReservationId: type");
};
var w353 = (v) => {
  if (isObject(v)) {
    const p0 = v["type"];
    const p1 = v["id"];
    if (p0 === void 0) fail("StockReservationSubject: required type");
    if (p1 === void 0) fail("StockReservationSubject: required id");
    let s = "";
    s += '"type":' + w354(p0);
    s += ',"id":' + w355(p1);
    return "{" + s + "}";
  }
  return fail("StockReservationSubject: type");
};
var w358 = (v) => {
  if (Number.isSafeInteger(v)) {
    if (v < 1) fail("StockReservationCreatedEvent/data/quantity: minimum");
    if (v > 1e6) fail("StockReservationCreatedEvent/data/quantity: maximum");
    return String(v);
  }
  return fail("StockReservationCreatedEvent/data/quantity: type");
};
var w357 = (v) => {
  if (isObject(v)) {
    const p0 = v["variantId"];
    const p1 = v["quantity"];
    const p2 = v["expiresAt"];
    if (p0 === void 0) fail("StockReservationCreatedEvent/data: required variantId");
    if (p1 === void 0) fail("StockReservationCreatedEvent/data: required quantity");
    if (p2 === void 0) fail("StockReservationCreatedEvent/data: required expiresAt");
    let s = "";
    s += '"variantId":' + w201(p0);
    s += ',"quantity":' + w358(p1);
    s += ',"expiresAt":' + w12(p2);
    return "{" + s + "}";
  }
  return fail("StockReservationCreatedEvent/data: type");
};
var w351 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("StockReservationCreatedEvent: required id");
    if (p1 === void 0) fail("StockReservationCreatedEvent: required position");
    if (p2 === void 0) fail("StockReservationCreatedEvent: required occurredAt");
    if (p3 === void 0) fail("StockReservationCreatedEvent: required version");
    if (p6 === void 0) fail("StockReservationCreatedEvent: required type");
    if (p7 === void 0) fail("StockReservationCreatedEvent: required subject");
    if (p8 === void 0) fail("StockReservationCreatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w352(p6);
    s += ',"subject":' + w353(p7);
    s += ',"data":' + w357(p8);
    return "{" + s + "}";
  }
  return fail("StockReservationCreatedEvent: type");
};
var w360 = (v) => v === "stock_reservation.released" ? '"stock_reservation.released"' : fail("StockReservationReleasedEvent/type: enum");
var w361 = (v) => {
  if (isObject(v)) {
    const p0 = v["variantId"];
    const p1 = v["quantity"];
    if (p0 === void 0) fail("StockReservationReleasedEvent/data: required variantId");
    if (p1 === void 0) fail("StockReservationReleasedEvent/data: required quantity");
    let s = "";
    s += '"variantId":' + w201(p0);
    s += ',"quantity":' + w358(p1);
    return "{" + s + "}";
  }
  return fail("StockReservationReleasedEvent/data: type");
};
var w359 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("StockReservationReleasedEvent: required id");
    if (p1 === void 0) fail("StockReservationReleasedEvent: required position");
    if (p2 === void 0) fail("StockReservationReleasedEvent: required occurredAt");
    if (p3 === void 0) fail("StockReservationReleasedEvent: required version");
    if (p6 === void 0) fail("StockReservationReleasedEvent: required type");
    if (p7 === void 0) fail("StockReservationReleasedEvent: required subject");
    if (p8 === void 0) fail("StockReservationReleasedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w360(p6);
    s += ',"subject":' + w353(p7);
    s += ',"data":' + w361(p8);
    return "{" + s + "}";
  }
  return fail("StockReservationReleasedEvent: type");
};
var w363 = (v) => v === "stock_reservation.committed" ? '"stock_reservation.committed"' : fail("StockReservationCommittedEvent/type: enum");
var w362 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("StockReservationCommittedEvent: required id");
    if (p1 === void 0) fail("StockReservationCommittedEvent: required position");
    if (p2 === void 0) fail("StockReservationCommittedEvent: required occurredAt");
    if (p3 === void 0) fail("StockReservationCommittedEvent: required version");
    if (p6 === void 0) fail("StockReservationCommittedEvent: required type");
    if (p7 === void 0) fail("StockReservationCommittedEvent: required subject");
    if (p8 === void 0) fail("StockReservationCommittedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w363(p6);
    s += ',"subject":' + w353(p7);
    s += ',"data":' + w361(p8);
    return "{" + s + "}";
  }
  return fail("StockReservationCommittedEvent: type");
};
var w365 = (v) => v === "stock_reservation.expired" ? '"stock_reservation.expired"' : fail("StockReservationExpiredEvent/type: enum");
var w364 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("StockReservationExpiredEvent: required id");
    if (p1 === void 0) fail("StockReservationExpiredEvent: required position");
    if (p2 === void 0) fail("StockReservationExpiredEvent: required occurredAt");
    if (p3 === void 0) fail("StockReservationExpiredEvent: required version");
    if (p6 === void 0) fail("StockReservationExpiredEvent: required type");
    if (p7 === void 0) fail("StockReservationExpiredEvent: required subject");
    if (p8 === void 0) fail("StockReservationExpiredEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w365(p6);
    s += ',"subject":' + w353(p7);
    s += ',"data":' + w361(p8);
    return "{" + s + "}";
  }
  return fail("StockReservationExpiredEvent: type");
};
var w367 = (v) => v === "shipping_method.created" ? '"shipping_method.created"' : fail("ShippingMethodCreatedEvent/type: enum");
var w369 = (v) => v === "shipping_method" ? '"shipping_method"' : fail("ShippingMethodSubject/type: enum");
var c371 = new RegExp("^shm_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
var w370 = (v) => {
  if (typeof v === "string") {
    if (!c371.test(v)) fail("ShippingMethodId: pattern");
    return '"' + v + '"';
  }
  return fail("ShippingMethodId: type");
};
var w368 = (v) => {
  if (isObject(v)) {
    const p0 = v["type"];
    const p1 = v["id"];
    if (p0 === void 0) fail("ShippingMethodSubject: required type");
    if (p1 === void 0) fail("ShippingMethodSubject: required id");
    let s = "";
    s += '"type":' + w369(p0);
    s += ',"id":' + w370(p1);
    return "{" + s + "}";
  }
  return fail("ShippingMethodSubject: type");
};
var w366 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("ShippingMethodCreatedEvent: required id");
    if (p1 === void 0) fail("ShippingMethodCreatedEvent: required position");
    if (p2 === void 0) fail("ShippingMethodCreatedEvent: required occurredAt");
    if (p3 === void 0) fail("ShippingMethodCreatedEvent: required version");
    if (p6 === void 0) fail("ShippingMethodCreatedEvent: required type");
    if (p7 === void 0) fail("ShippingMethodCreatedEvent: required subject");
    if (p8 === void 0) fail("ShippingMethodCreatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w367(p6);
    s += ',"subject":' + w368(p7);
    s += ',"data":' + w107(p8);
    return "{" + s + "}";
  }
  return fail("ShippingMethodCreatedEvent: type");
};
var w373 = (v) => v === "shipping_method.updated" ? '"shipping_method.updated"' : fail("ShippingMethodUpdatedEvent/type: enum");
var w376 = (v) => v === "name" ? '"name"' : v === "countries" ? '"countries"' : v === "charges" ? '"charges"' : fail("ShippingMethodUpdatedEvent/data/fields/items: enum");
var w375 = (v) => {
  if (Array.isArray(v)) {
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w376(v[i]);
    if (findDuplicate(JSON.parse("[" + s + "]"))) fail("ShippingMethodUpdatedEvent/data/fields: uniqueItems");
    return "[" + s + "]";
  }
  return fail("ShippingMethodUpdatedEvent/data/fields: type");
};
var w374 = (v) => {
  if (isObject(v)) {
    const p0 = v["fields"];
    const p1 = v["slug"];
    if (p0 === void 0) fail("ShippingMethodUpdatedEvent/data: required fields");
    if (p1 === void 0) fail("ShippingMethodUpdatedEvent/data: required slug");
    let s = "";
    s += '"fields":' + w375(p0);
    s += ',"slug":' + w98(p1);
    return "{" + s + "}";
  }
  return fail("ShippingMethodUpdatedEvent/data: type");
};
var w372 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("ShippingMethodUpdatedEvent: required id");
    if (p1 === void 0) fail("ShippingMethodUpdatedEvent: required position");
    if (p2 === void 0) fail("ShippingMethodUpdatedEvent: required occurredAt");
    if (p3 === void 0) fail("ShippingMethodUpdatedEvent: required version");
    if (p6 === void 0) fail("ShippingMethodUpdatedEvent: required type");
    if (p7 === void 0) fail("ShippingMethodUpdatedEvent: required subject");
    if (p8 === void 0) fail("ShippingMethodUpdatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w373(p6);
    s += ',"subject":' + w368(p7);
    s += ',"data":' + w374(p8);
    return "{" + s + "}";
  }
  return fail("ShippingMethodUpdatedEvent: type");
};
var w378 = (v) => v === "shipping_method.deleted" ? '"shipping_method.deleted"' : fail("ShippingMethodDeletedEvent/type: enum");
var w377 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("ShippingMethodDeletedEvent: required id");
    if (p1 === void 0) fail("ShippingMethodDeletedEvent: required position");
    if (p2 === void 0) fail("ShippingMethodDeletedEvent: required occurredAt");
    if (p3 === void 0) fail("ShippingMethodDeletedEvent: required version");
    if (p6 === void 0) fail("ShippingMethodDeletedEvent: required type");
    if (p7 === void 0) fail("ShippingMethodDeletedEvent: required subject");
    if (p8 === void 0) fail("ShippingMethodDeletedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w378(p6);
    s += ',"subject":' + w368(p7);
    s += ',"data":' + w107(p8);
    return "{" + s + "}";
  }
  return fail("ShippingMethodDeletedEvent: type");
};
var w380 = (v) => v === "tax_rate.created" ? '"tax_rate.created"' : fail("TaxRateCreatedEvent/type: enum");
var w382 = (v) => v === "tax_rate" ? '"tax_rate"' : fail("TaxRateSubject/type: enum");
var c384 = new RegExp("^txr_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
var w383 = (v) => {
  if (typeof v === "string") {
    if (!c384.test(v)) fail("TaxRateId: pattern");
    return '"' + v + '"';
  }
  return fail("TaxRateId: type");
};
var w381 = (v) => {
  if (isObject(v)) {
    const p0 = v["type"];
    const p1 = v["id"];
    if (p0 === void 0) fail("TaxRateSubject: required type");
    if (p1 === void 0) fail("TaxRateSubject: required id");
    let s = "";
    s += '"type":' + w382(p0);
    s += ',"id":' + w383(p1);
    return "{" + s + "}";
  }
  return fail("TaxRateSubject: type");
};
var c387 = new RegExp("^[A-Z]{2}$", "u");
var w386 = (v) => {
  if (typeof v === "string") {
    if (v.length < 4 && length(v) < 2) fail("CountryCode: minLength");
    if (v.length > 2 && length(v) > 2) fail("CountryCode: maxLength");
    if (!c387.test(v)) fail("CountryCode: pattern");
    return '"' + v + '"';
  }
  return fail("CountryCode: type");
};
var w388 = (v) => {
  if (Number.isSafeInteger(v)) {
    if (v < 0) fail("TaxRateCreatedEvent/data/basisPoints: minimum");
    if (v > 1e4) fail("TaxRateCreatedEvent/data/basisPoints: maximum");
    return String(v);
  }
  return fail("TaxRateCreatedEvent/data/basisPoints: type");
};
var w385 = (v) => {
  if (isObject(v)) {
    const p0 = v["country"];
    const p1 = v["basisPoints"];
    if (p0 === void 0) fail("TaxRateCreatedEvent/data: required country");
    if (p1 === void 0) fail("TaxRateCreatedEvent/data: required basisPoints");
    let s = "";
    s += '"country":' + w386(p0);
    s += ',"basisPoints":' + w388(p1);
    return "{" + s + "}";
  }
  return fail("TaxRateCreatedEvent/data: type");
};
var w379 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("TaxRateCreatedEvent: required id");
    if (p1 === void 0) fail("TaxRateCreatedEvent: required position");
    if (p2 === void 0) fail("TaxRateCreatedEvent: required occurredAt");
    if (p3 === void 0) fail("TaxRateCreatedEvent: required version");
    if (p6 === void 0) fail("TaxRateCreatedEvent: required type");
    if (p7 === void 0) fail("TaxRateCreatedEvent: required subject");
    if (p8 === void 0) fail("TaxRateCreatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w380(p6);
    s += ',"subject":' + w381(p7);
    s += ',"data":' + w385(p8);
    return "{" + s + "}";
  }
  return fail("TaxRateCreatedEvent: type");
};
var w390 = (v) => v === "tax_rate.updated" ? '"tax_rate.updated"' : fail("TaxRateUpdatedEvent/type: enum");
var w393 = (v) => v === "basisPoints" ? '"basisPoints"' : fail("TaxRateUpdatedEvent/data/fields/items: enum");
var w392 = (v) => {
  if (Array.isArray(v)) {
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w393(v[i]);
    if (findDuplicate(JSON.parse("[" + s + "]"))) fail("TaxRateUpdatedEvent/data/fields: uniqueItems");
    return "[" + s + "]";
  }
  return fail("TaxRateUpdatedEvent/data/fields: type");
};
var w391 = (v) => {
  if (isObject(v)) {
    const p0 = v["fields"];
    const p1 = v["country"];
    const p2 = v["basisPoints"];
    if (p0 === void 0) fail("TaxRateUpdatedEvent/data: required fields");
    if (p1 === void 0) fail("TaxRateUpdatedEvent/data: required country");
    if (p2 === void 0) fail("TaxRateUpdatedEvent/data: required basisPoints");
    let s = "";
    s += '"fields":' + w392(p0);
    s += ',"country":' + w386(p1);
    s += ',"basisPoints":' + w388(p2);
    return "{" + s + "}";
  }
  return fail("TaxRateUpdatedEvent/data: type");
};
var w389 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("TaxRateUpdatedEvent: required id");
    if (p1 === void 0) fail("TaxRateUpdatedEvent: required position");
    if (p2 === void 0) fail("TaxRateUpdatedEvent: required occurredAt");
    if (p3 === void 0) fail("TaxRateUpdatedEvent: required version");
    if (p6 === void 0) fail("TaxRateUpdatedEvent: required type");
    if (p7 === void 0) fail("TaxRateUpdatedEvent: required subject");
    if (p8 === void 0) fail("TaxRateUpdatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w390(p6);
    s += ',"subject":' + w381(p7);
    s += ',"data":' + w391(p8);
    return "{" + s + "}";
  }
  return fail("TaxRateUpdatedEvent: type");
};
var w395 = (v) => v === "tax_rate.deleted" ? '"tax_rate.deleted"' : fail("TaxRateDeletedEvent/type: enum");
var w396 = (v) => {
  if (isObject(v)) {
    const p0 = v["country"];
    if (p0 === void 0) fail("TaxRateDeletedEvent/data: required country");
    let s = "";
    s += '"country":' + w386(p0);
    return "{" + s + "}";
  }
  return fail("TaxRateDeletedEvent/data: type");
};
var w394 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("TaxRateDeletedEvent: required id");
    if (p1 === void 0) fail("TaxRateDeletedEvent: required position");
    if (p2 === void 0) fail("TaxRateDeletedEvent: required occurredAt");
    if (p3 === void 0) fail("TaxRateDeletedEvent: required version");
    if (p6 === void 0) fail("TaxRateDeletedEvent: required type");
    if (p7 === void 0) fail("TaxRateDeletedEvent: required subject");
    if (p8 === void 0) fail("TaxRateDeletedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w395(p6);
    s += ',"subject":' + w381(p7);
    s += ',"data":' + w396(p8);
    return "{" + s + "}";
  }
  return fail("TaxRateDeletedEvent: type");
};
var w398 = (v) => v === "customer_group.updated" ? '"customer_group.updated"' : fail("CustomerGroupUpdatedEvent/type: enum");
var w400 = (v) => v === "customer_group" ? '"customer_group"' : fail("CustomerGroupSubject/type: enum");
var c402 = new RegExp("^cgr_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
var w401 = (v) => {
  if (typeof v === "string") {
    if (!c402.test(v)) fail("CustomerGroupId: pattern");
    return '"' + v + '"';
  }
  return fail("CustomerGroupId: type");
};
var w399 = (v) => {
  if (isObject(v)) {
    const p0 = v["type"];
    const p1 = v["id"];
    if (p0 === void 0) fail("CustomerGroupSubject: required type");
    if (p1 === void 0) fail("CustomerGroupSubject: required id");
    let s = "";
    s += '"type":' + w400(p0);
    s += ',"id":' + w401(p1);
    return "{" + s + "}";
  }
  return fail("CustomerGroupSubject: type");
};
var w405 = (v) => v === "name" ? '"name"' : v === "basisPoints" ? '"basisPoints"' : fail("CustomerGroupUpdatedEvent/data/fields/items: enum");
var w404 = (v) => {
  if (Array.isArray(v)) {
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w405(v[i]);
    if (findDuplicate(JSON.parse("[" + s + "]"))) fail("CustomerGroupUpdatedEvent/data/fields: uniqueItems");
    return "[" + s + "]";
  }
  return fail("CustomerGroupUpdatedEvent/data/fields: type");
};
var w403 = (v) => {
  if (isObject(v)) {
    const p0 = v["fields"];
    const p1 = v["slug"];
    if (p0 === void 0) fail("CustomerGroupUpdatedEvent/data: required fields");
    if (p1 === void 0) fail("CustomerGroupUpdatedEvent/data: required slug");
    let s = "";
    s += '"fields":' + w404(p0);
    s += ',"slug":' + w98(p1);
    return "{" + s + "}";
  }
  return fail("CustomerGroupUpdatedEvent/data: type");
};
var w397 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("CustomerGroupUpdatedEvent: required id");
    if (p1 === void 0) fail("CustomerGroupUpdatedEvent: required position");
    if (p2 === void 0) fail("CustomerGroupUpdatedEvent: required occurredAt");
    if (p3 === void 0) fail("CustomerGroupUpdatedEvent: required version");
    if (p6 === void 0) fail("CustomerGroupUpdatedEvent: required type");
    if (p7 === void 0) fail("CustomerGroupUpdatedEvent: required subject");
    if (p8 === void 0) fail("CustomerGroupUpdatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w398(p6);
    s += ',"subject":' + w399(p7);
    s += ',"data":' + w403(p8);
    return "{" + s + "}";
  }
  return fail("CustomerGroupUpdatedEvent: type");
};
var w407 = (v) => v === "api_key.created" ? '"api_key.created"' : fail("ApiKeyCreatedEvent/type: enum");
var w409 = (v) => v === "api_key" ? '"api_key"' : fail("ApiKeySubject/type: enum");
var c411 = new RegExp("^key_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
var w410 = (v) => {
  if (typeof v === "string") {
    if (!c411.test(v)) fail("ApiKeyId: pattern");
    return '"' + v + '"';
  }
  return fail("ApiKeyId: type");
};
var w408 = (v) => {
  if (isObject(v)) {
    const p0 = v["type"];
    const p1 = v["id"];
    if (p0 === void 0) fail("ApiKeySubject: required type");
    if (p1 === void 0) fail("ApiKeySubject: required id");
    let s = "";
    s += '"type":' + w409(p0);
    s += ',"id":' + w410(p1);
    return "{" + s + "}";
  }
  return fail("ApiKeySubject: type");
};
var w413 = (v) => v === "publishable" ? '"publishable"' : v === "secret" ? '"secret"' : fail("ApiKeyKind: enum");
var w415 = (v) => v === "profile:read" ? '"profile:read"' : v === "profile:write" ? '"profile:write"' : v === "posts:read" ? '"posts:read"' : v === "posts:write" ? '"posts:write"' : v === "tags:write" ? '"tags:write"' : v === "comments:write" ? '"comments:write"' : v === "comments:moderate" ? '"comments:moderate"' : v === "media:read" ? '"media:read"' : v === "media:write" ? '"media:write"' : v === "products:write" ? '"products:write"' : v === "catalogue:import" ? '"catalogue:import"' : v === "catalogue:export" ? '"catalogue:export"' : v === "orders:read" ? '"orders:read"' : v === "orders:write" ? '"orders:write"' : v === "orders:manage" ? '"orders:manage"' : v === "discounts:read" ? '"discounts:read"' : v === "discounts:write" ? '"discounts:write"' : v === "rates:write" ? '"rates:write"' : v === "stock:read" ? '"stock:read"' : v === "stock:write" ? '"stock:write"' : v === "shipments:write" ? '"shipments:write"' : v === "refunds:write" ? '"refunds:write"' : v === "reports:read" ? '"reports:read"' : v === "users:read" ? '"users:read"' : v === "audit:read" ? '"audit:read"' : v === "events:stream" ? '"events:stream"' : v === "events:read" ? '"events:read"' : v === "webhooks:read" ? '"webhooks:read"' : fail("ApiKeyScope: enum");
var w414 = (v) => {
  if (Array.isArray(v)) {
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w415(v[i]);
    return "[" + s + "]";
  }
  return fail("ApiKeyCreatedEvent/data/scopes: type");
};
var w412 = (v) => {
  if (isObject(v)) {
    const p0 = v["kind"];
    const p1 = v["scopes"];
    if (p0 === void 0) fail("ApiKeyCreatedEvent/data: required kind");
    if (p1 === void 0) fail("ApiKeyCreatedEvent/data: required scopes");
    let s = "";
    s += '"kind":' + w413(p0);
    s += ',"scopes":' + w414(p1);
    return "{" + s + "}";
  }
  return fail("ApiKeyCreatedEvent/data: type");
};
var w406 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("ApiKeyCreatedEvent: required id");
    if (p1 === void 0) fail("ApiKeyCreatedEvent: required position");
    if (p2 === void 0) fail("ApiKeyCreatedEvent: required occurredAt");
    if (p3 === void 0) fail("ApiKeyCreatedEvent: required version");
    if (p6 === void 0) fail("ApiKeyCreatedEvent: required type");
    if (p7 === void 0) fail("ApiKeyCreatedEvent: required subject");
    if (p8 === void 0) fail("ApiKeyCreatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w407(p6);
    s += ',"subject":' + w408(p7);
    s += ',"data":' + w412(p8);
    return "{" + s + "}";
  }
  return fail("ApiKeyCreatedEvent: type");
};
var w417 = (v) => v === "api_key.renamed" ? '"api_key.renamed"' : fail("ApiKeyRenamedEvent/type: enum");
var w418 = (v) => {
  if (isObject(v)) {
    const p0 = v["kind"];
    if (p0 === void 0) fail("ApiKeyRenamedEvent/data: required kind");
    let s = "";
    s += '"kind":' + w413(p0);
    return "{" + s + "}";
  }
  return fail("ApiKeyRenamedEvent/data: type");
};
var w416 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("ApiKeyRenamedEvent: required id");
    if (p1 === void 0) fail("ApiKeyRenamedEvent: required position");
    if (p2 === void 0) fail("ApiKeyRenamedEvent: required occurredAt");
    if (p3 === void 0) fail("ApiKeyRenamedEvent: required version");
    if (p6 === void 0) fail("ApiKeyRenamedEvent: required type");
    if (p7 === void 0) fail("ApiKeyRenamedEvent: required subject");
    if (p8 === void 0) fail("ApiKeyRenamedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w417(p6);
    s += ',"subject":' + w408(p7);
    s += ',"data":' + w418(p8);
    return "{" + s + "}";
  }
  return fail("ApiKeyRenamedEvent: type");
};
var w420 = (v) => v === "api_key.revoked" ? '"api_key.revoked"' : fail("ApiKeyRevokedEvent/type: enum");
var w419 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("ApiKeyRevokedEvent: required id");
    if (p1 === void 0) fail("ApiKeyRevokedEvent: required position");
    if (p2 === void 0) fail("ApiKeyRevokedEvent: required occurredAt");
    if (p3 === void 0) fail("ApiKeyRevokedEvent: required version");
    if (p6 === void 0) fail("ApiKeyRevokedEvent: required type");
    if (p7 === void 0) fail("ApiKeyRevokedEvent: required subject");
    if (p8 === void 0) fail("ApiKeyRevokedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w420(p6);
    s += ',"subject":' + w408(p7);
    s += ',"data":' + w418(p8);
    return "{" + s + "}";
  }
  return fail("ApiKeyRevokedEvent: type");
};
var w422 = (v) => v === "identity.linked" ? '"identity.linked"' : fail("IdentityLinkedEvent/type: enum");
var w424 = (v) => v === "identity" ? '"identity"' : fail("IdentitySubject/type: enum");
var c426 = new RegExp("^idn_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
var w425 = (v) => {
  if (typeof v === "string") {
    if (!c426.test(v)) fail("IdentityId: pattern");
    return '"' + v + '"';
  }
  return fail("IdentityId: type");
};
var w423 = (v) => {
  if (isObject(v)) {
    const p0 = v["type"];
    const p1 = v["id"];
    if (p0 === void 0) fail("IdentitySubject: required type");
    if (p1 === void 0) fail("IdentitySubject: required id");
    let s = "";
    s += '"type":' + w424(p0);
    s += ',"id":' + w425(p1);
    return "{" + s + "}";
  }
  return fail("IdentitySubject: type");
};
var c429 = new RegExp("^[a-z][a-z0-9\\-]*$", "u");
var w428 = (v) => {
  if (typeof v === "string") {
    if (v.length > 40 && length(v) > 40) fail("IdentityProviderId: maxLength");
    if (!c429.test(v)) fail("IdentityProviderId: pattern");
    return '"' + v + '"';
  }
  return fail("IdentityProviderId: type");
};
var w427 = (v) => {
  if (isObject(v)) {
    const p0 = v["provider"];
    if (p0 === void 0) fail("IdentityLinkedEvent/data: required provider");
    let s = "";
    s += '"provider":' + w428(p0);
    return "{" + s + "}";
  }
  return fail("IdentityLinkedEvent/data: type");
};
var w421 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("IdentityLinkedEvent: required id");
    if (p1 === void 0) fail("IdentityLinkedEvent: required position");
    if (p2 === void 0) fail("IdentityLinkedEvent: required occurredAt");
    if (p3 === void 0) fail("IdentityLinkedEvent: required version");
    if (p6 === void 0) fail("IdentityLinkedEvent: required type");
    if (p7 === void 0) fail("IdentityLinkedEvent: required subject");
    if (p8 === void 0) fail("IdentityLinkedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w422(p6);
    s += ',"subject":' + w423(p7);
    s += ',"data":' + w427(p8);
    return "{" + s + "}";
  }
  return fail("IdentityLinkedEvent: type");
};
var w431 = (v) => v === "identity.unlinked" ? '"identity.unlinked"' : fail("IdentityUnlinkedEvent/type: enum");
var w430 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("IdentityUnlinkedEvent: required id");
    if (p1 === void 0) fail("IdentityUnlinkedEvent: required position");
    if (p2 === void 0) fail("IdentityUnlinkedEvent: required occurredAt");
    if (p3 === void 0) fail("IdentityUnlinkedEvent: required version");
    if (p6 === void 0) fail("IdentityUnlinkedEvent: required type");
    if (p7 === void 0) fail("IdentityUnlinkedEvent: required subject");
    if (p8 === void 0) fail("IdentityUnlinkedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w431(p6);
    s += ',"subject":' + w423(p7);
    s += ',"data":' + w427(p8);
    return "{" + s + "}";
  }
  return fail("IdentityUnlinkedEvent: type");
};
var w25 = (v) => {
  switch (isObject(v) ? v["type"] : void 0) {
    case "user.registered":
      return w26(v);
    case "user.updated":
      return w36(v);
    case "user.role_changed":
      return w41(v);
    case "user.deactivated":
      return w44(v);
    case "user.restored":
      return w48(v);
    case "user.email_verified":
      return w50(v);
    case "user.email_changed":
      return w54(v);
    case "user.erasure_requested":
      return w57(v);
    case "user.erasure_undone":
      return w60(v);
    case "user.erased":
      return w62(v);
    case "post.created":
      return w65(v);
    case "post.updated":
      return w78(v);
    case "post.published":
      return w83(v);
    case "post.unpublished":
      return w86(v);
    case "post.deleted":
      return w89(v);
    case "post.restored":
      return w91(v);
    case "post_category.created":
      return w93(v);
    case "post_category.updated":
      return w100(v);
    case "post_category.deleted":
      return w105(v);
    case "comment.created":
      return w108(v);
    case "comment.updated":
      return w116(v);
    case "comment.approved":
      return w118(v);
    case "comment.hidden":
      return w120(v);
    case "comment.deleted":
      return w124(v);
    case "comment.restored":
      return w126(v);
    case "tag.created":
      return w128(v);
    case "tag.updated":
      return w132(v);
    case "tag.merged":
      return w137(v);
    case "tag.deleted":
      return w140(v);
    case "media.created":
      return w142(v);
    case "media.updated":
      return w150(v);
    case "media.ready":
      return w155(v);
    case "media.failed":
      return w157(v);
    case "media.deleted":
      return w161(v);
    case "media.restored":
      return w163(v);
    case "category.created":
      return w165(v);
    case "category.updated":
      return w172(v);
    case "category.deleted":
      return w177(v);
    case "product.created":
      return w179(v);
    case "product.updated":
      return w190(v);
    case "product.price_changed":
      return w196(v);
    case "product.deleted":
      return w203(v);
    case "product.restored":
      return w205(v);
    case "order.placed":
      return w207(v);
    case "order.paid":
      return w218(v);
    case "order.packed":
      return w223(v);
    case "order.shipped":
      return w227(v);
    case "order.delivered":
      return w231(v);
    case "order.cancelled":
      return w235(v);
    case "order.refunded":
      return w239(v);
    case "order.claimed":
      return w243(v);
    case "invoice.issued":
      return w246(v);
    case "shipment.created":
      return w256(v);
    case "shipment.updated":
      return w263(v);
    case "shipment.shipped":
      return w268(v);
    case "shipment.delivered":
      return w270(v);
    case "shipment.cancelled":
      return w272(v);
    case "return.requested":
      return w274(v);
    case "return.approved":
      return w282(v);
    case "return.rejected":
      return w284(v);
    case "return.received":
      return w286(v);
    case "payment.created":
      return w288(v);
    case "payment.updated":
      return w296(v);
    case "payment.captured":
      return w300(v);
    case "payment.declined":
      return w303(v);
    case "payment.cancelled":
      return w307(v);
    case "refund.created":
      return w310(v);
    case "refund.updated":
      return w317(v);
    case "refund.succeeded":
      return w321(v);
    case "refund.failed":
      return w324(v);
    case "discount.created":
      return w327(v);
    case "discount.updated":
      return w336(v);
    case "discount.deleted":
      return w341(v);
    case "variant.stock_adjusted":
      return w343(v);
    case "stock_reservation.created":
      return w351(v);
    case "stock_reservation.released":
      return w359(v);
    case "stock_reservation.committed":
      return w362(v);
    case "stock_reservation.expired":
      return w364(v);
    case "shipping_method.created":
      return w366(v);
    case "shipping_method.updated":
      return w372(v);
    case "shipping_method.deleted":
      return w377(v);
    case "tax_rate.created":
      return w379(v);
    case "tax_rate.updated":
      return w389(v);
    case "tax_rate.deleted":
      return w394(v);
    case "customer_group.updated":
      return w397(v);
    case "api_key.created":
      return w406(v);
    case "api_key.renamed":
      return w416(v);
    case "api_key.revoked":
      return w419(v);
    case "identity.linked":
      return w421(v);
    case "identity.unlinked":
      return w430(v);
  }
  return fail("Event: oneOf");
};
var w23 = (v) => {
  if (isObject(v)) {
    const p0 = v["after"];
    const p1 = v["event"];
    if (p0 === void 0) fail("EventMessage/data: required after");
    if (p1 === void 0) fail("EventMessage/data: required event");
    let s = "";
    s += '"after":' + w24(p0);
    s += ',"event":' + w25(p1);
    return "{" + s + "}";
  }
  return fail("EventMessage/data: type");
};
var w19 = (v) => {
  if (isObject(v)) {
    const p0 = v["event"];
    const p1 = v["id"];
    const p2 = v["data"];
    if (p0 === void 0) fail("EventMessage: required event");
    if (p1 === void 0) fail("EventMessage: required id");
    if (p2 === void 0) fail("EventMessage: required data");
    let s = "";
    s += '"event":' + w20(p0);
    s += ',"id":' + w21(p1);
    s += ',"data":' + w23(p2);
    return "{" + s + "}";
  }
  return fail("EventMessage: type");
};
var w433 = (v) => v === "position" ? '"position"' : fail("EventPosition/event: enum");
var w434 = (v) => {
  if (Number.isSafeInteger(v)) {
    if (v < 0) fail("EventFrameRetry: minimum");
    if (v > 6e4) fail("EventFrameRetry: maximum");
    return String(v);
  }
  return fail("EventFrameRetry: type");
};
var w435 = (v) => {
  if (isObject(v)) {
    const p0 = v["after"];
    if (p0 === void 0) fail("EventPosition/data: required after");
    let s = "";
    s += '"after":' + w24(p0);
    return "{" + s + "}";
  }
  return fail("EventPosition/data: type");
};
var w432 = (v) => {
  if (isObject(v)) {
    const p0 = v["event"];
    const p1 = v["id"];
    const p2 = v["retry"];
    const p3 = v["data"];
    if (p0 === void 0) fail("EventPosition: required event");
    if (p1 === void 0) fail("EventPosition: required id");
    if (p3 === void 0) fail("EventPosition: required data");
    let s = "";
    s += '"event":' + w433(p0);
    s += ',"id":' + w21(p1);
    if (p2 !== void 0) s += ',"retry":' + w434(p2);
    s += ',"data":' + w435(p3);
    return "{" + s + "}";
  }
  return fail("EventPosition: type");
};
var w437 = (v) => v === "reset" ? '"reset"' : fail("EventReset/event: enum");
var w436 = (v) => {
  if (isObject(v)) {
    const p0 = v["event"];
    const p1 = v["id"];
    const p2 = v["data"];
    if (p0 === void 0) fail("EventReset: required event");
    if (p1 === void 0) fail("EventReset: required id");
    if (p2 === void 0) fail("EventReset: required data");
    let s = "";
    s += '"event":' + w437(p0);
    s += ',"id":' + w21(p1);
    s += ',"data":' + w435(p2);
    return "{" + s + "}";
  }
  return fail("EventReset: type");
};
var w18 = (v) => {
  switch (isObject(v) ? v["event"] : void 0) {
    case "message":
      return w19(v);
    case "position":
      return w432(v);
    case "reset":
      return w436(v);
  }
  return fail("EventFrame: oneOf");
};
var w438 = (v) => v === "no-store, no-transform" ? '"no-store, no-transform"' : fail("header Cache-Control: enum");
var c439 = header("header Cache-Control", w438, false);
var c440 = { "Cache-Control": c439, "Vary": c16 };
var c445 = new RegExp("^[a-z]+(?:[._][a-z]+)*$", "u");
var w444 = (v) => {
  if (typeof v === "string") {
    if (v.length > 60 && length(v) > 60) fail("ScheduleName: maxLength");
    if (!c445.test(v)) fail("ScheduleName: pattern");
    return '"' + v + '"';
  }
  return fail("ScheduleName: type");
};
var w447 = (v) => v === "waiting" ? '"waiting"' : v === "running" ? '"running"' : v === "succeeded" ? '"succeeded"' : v === "failed" ? '"failed"' : fail("ScheduleRunState: enum");
var c449 = new RegExp("^job_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
var w448 = (v) => {
  if (typeof v === "string") {
    if (!c449.test(v)) fail("ScheduleRun/jobId: pattern");
    return '"' + v + '"';
  }
  return fail("ScheduleRun/jobId: type");
};
var w446 = (v) => {
  if (isObject(v)) {
    const p0 = v["dueAt"];
    const p1 = v["state"];
    const p2 = v["attempts"];
    const p3 = v["startedAt"];
    const p4 = v["finishedAt"];
    const p5 = v["durationMs"];
    const p6 = v["error"];
    const p7 = v["jobId"];
    if (p0 === void 0) fail("ScheduleRun: required dueAt");
    if (p1 === void 0) fail("ScheduleRun: required state");
    if (p2 === void 0) fail("ScheduleRun: required attempts");
    if (p7 === void 0) fail("ScheduleRun: required jobId");
    let s = "";
    s += '"dueAt":' + w12(p0);
    s += ',"state":' + w447(p1);
    s += ',"attempts":' + w189(p2);
    if (p3 !== void 0) s += ',"startedAt":' + w12(p3);
    if (p4 !== void 0) s += ',"finishedAt":' + w12(p4);
    if (p5 !== void 0) s += ',"durationMs":' + w189(p5);
    if (p6 !== void 0) s += ',"error":' + w10(p6);
    s += ',"jobId":' + w448(p7);
    return "{" + s + "}";
  }
  return fail("ScheduleRun: type");
};
var w443 = (v) => {
  if (isObject(v)) {
    const p0 = v["name"];
    const p1 = v["description"];
    const p2 = v["cron"];
    const p3 = v["zone"];
    const p4 = v["nextRunAt"];
    const p5 = v["lastRun"];
    if (p0 === void 0) fail("Schedule: required name");
    if (p1 === void 0) fail("Schedule: required description");
    if (p2 === void 0) fail("Schedule: required cron");
    if (p3 === void 0) fail("Schedule: required zone");
    if (p4 === void 0) fail("Schedule: required nextRunAt");
    let s = "";
    s += '"name":' + w444(p0);
    s += ',"description":' + w10(p1);
    s += ',"cron":' + w10(p2);
    s += ',"zone":' + w10(p3);
    s += ',"nextRunAt":' + w12(p4);
    if (p5 !== void 0) s += ',"lastRun":' + w446(p5);
    return "{" + s + "}";
  }
  return fail("Schedule: type");
};
var w442 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 100) fail("listSchedules 200/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w443(v[i]);
    return "[" + s + "]";
  }
  return fail("listSchedules 200/items: type");
};
var w441 = (v) => {
  if (isObject(v)) {
    const p0 = v["items"];
    const p1 = v["nextCursor"];
    if (p0 === void 0) fail("listSchedules 200: required items");
    let s = "";
    s += '"items":' + w442(p0);
    if (p1 !== void 0) s += ',"nextCursor":' + w10(p1);
    return "{" + s + "}";
  }
  return fail("listSchedules 200: type");
};
var w451 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 100) fail("listScheduleRuns 200/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w446(v[i]);
    return "[" + s + "]";
  }
  return fail("listScheduleRuns 200/items: type");
};
var w450 = (v) => {
  if (isObject(v)) {
    const p0 = v["items"];
    const p1 = v["nextCursor"];
    if (p0 === void 0) fail("listScheduleRuns 200: required items");
    let s = "";
    s += '"items":' + w451(p0);
    if (p1 !== void 0) s += ',"nextCursor":' + w10(p1);
    return "{" + s + "}";
  }
  return fail("listScheduleRuns 200: type");
};
var w455 = (v) => v === "waiting" ? '"waiting"' : v === "running" ? '"running"' : v === "succeeded" ? '"succeeded"' : v === "failed" ? '"failed"' : v === "cancelled" ? '"cancelled"' : fail("JobState: enum");
var w456 = (v) => {
  if (Number.isSafeInteger(v)) {
    if (v < 0) fail("Job/progress: minimum");
    if (v > 100) fail("Job/progress: maximum");
    return String(v);
  }
  return fail("Job/progress: type");
};
var w457 = (v) => {
  if (Number.isSafeInteger(v)) {
    if (v < 0) fail("Job/attempts: minimum");
    if (v > 1e3) fail("Job/attempts: maximum");
    return String(v);
  }
  return fail("Job/attempts: type");
};
var w458 = (v) => {
  if (isObject(v)) {
    const s = any(v);
    return s[0] === "{" ? s : fail("Job/result: type");
  }
  return fail("Job/result: type");
};
var w459 = (v) => {
  if (typeof v === "string") {
    if (v.length > 500 && length(v) > 500) fail("Job/failure: maxLength");
    return quote(v);
  }
  return fail("Job/failure: type");
};
var w454 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["kind"];
    const p2 = v["state"];
    const p3 = v["progress"];
    const p4 = v["attempts"];
    const p5 = v["ownerId"];
    const p6 = v["result"];
    const p7 = v["failure"];
    const p8 = v["createdAt"];
    const p9 = v["startAfter"];
    const p10 = v["startedAt"];
    const p11 = v["finishedAt"];
    if (p0 === void 0) fail("Job: required id");
    if (p1 === void 0) fail("Job: required kind");
    if (p2 === void 0) fail("Job: required state");
    if (p3 === void 0) fail("Job: required progress");
    if (p4 === void 0) fail("Job: required attempts");
    if (p8 === void 0) fail("Job: required createdAt");
    if (p9 === void 0) fail("Job: required startAfter");
    let s = "";
    s += '"id":' + w448(p0);
    s += ',"kind":' + w444(p1);
    s += ',"state":' + w455(p2);
    s += ',"progress":' + w456(p3);
    s += ',"attempts":' + w457(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    if (p6 !== void 0) s += ',"result":' + w458(p6);
    if (p7 !== void 0) s += ',"failure":' + w459(p7);
    s += ',"createdAt":' + w12(p8);
    s += ',"startAfter":' + w12(p9);
    if (p10 !== void 0) s += ',"startedAt":' + w12(p10);
    if (p11 !== void 0) s += ',"finishedAt":' + w12(p11);
    return "{" + s + "}";
  }
  return fail("Job: type");
};
var w453 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 100) fail("listJobs 200/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w454(v[i]);
    return "[" + s + "]";
  }
  return fail("listJobs 200/items: type");
};
var w452 = (v) => {
  if (isObject(v)) {
    const p0 = v["items"];
    const p1 = v["nextCursor"];
    if (p0 === void 0) fail("listJobs 200: required items");
    let s = "";
    s += '"items":' + w453(p0);
    if (p1 !== void 0) s += ',"nextCursor":' + w10(p1);
    return "{" + s + "}";
  }
  return fail("listJobs 200: type");
};
var c460 = header("header Retry-After", w217, false);
var c461 = { "Retry-After": c460, "Cache-Control": c15, "Vary": c16 };
var w463 = (v) => {
  if (typeof v === "string") {
    if (v.length < 2 && length(v) < 1) fail("listSearchResults 200/correctedQuery: minLength");
    if (v.length > 1e3 && length(v) > 1e3) fail("listSearchResults 200/correctedQuery: maxLength");
    return quote(v);
  }
  return fail("listSearchResults 200/correctedQuery: type");
};
var w467 = (v) => v === "product" ? '"product"' : v === "post" ? '"post"' : fail("SearchType: enum");
var w468 = (v) => {
  if (Number.isSafeInteger(v)) {
    if (v < 0) fail("SearchCount: minimum");
    if (v > 300) fail("SearchCount: maximum");
    return String(v);
  }
  return fail("SearchCount: type");
};
var w466 = (v) => {
  if (isObject(v)) {
    const p0 = v["value"];
    const p1 = v["count"];
    if (p0 === void 0) fail("SearchFacets/type/items: required value");
    if (p1 === void 0) fail("SearchFacets/type/items: required count");
    let s = "";
    s += '"value":' + w467(p0);
    s += ',"count":' + w468(p1);
    return "{" + s + "}";
  }
  return fail("SearchFacets/type/items: type");
};
var w465 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 2) fail("SearchFacets/type: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w466(v[i]);
    return "[" + s + "]";
  }
  return fail("SearchFacets/type: type");
};
var w471 = (v) => {
  if (typeof v === "string") {
    if (v.length < 2 && length(v) < 1) fail("SearchFacets/tag/items/name: minLength");
    if (v.length > 60 && length(v) > 60) fail("SearchFacets/tag/items/name: maxLength");
    return quote(v);
  }
  return fail("SearchFacets/tag/items/name: type");
};
var w470 = (v) => {
  if (isObject(v)) {
    const p0 = v["slug"];
    const p1 = v["name"];
    const p2 = v["count"];
    if (p0 === void 0) fail("SearchFacets/tag/items: required slug");
    if (p1 === void 0) fail("SearchFacets/tag/items: required name");
    if (p2 === void 0) fail("SearchFacets/tag/items: required count");
    let s = "";
    s += '"slug":' + w98(p0);
    s += ',"name":' + w471(p1);
    s += ',"count":' + w468(p2);
    return "{" + s + "}";
  }
  return fail("SearchFacets/tag/items: type");
};
var w469 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 20) fail("SearchFacets/tag: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w470(v[i]);
    return "[" + s + "]";
  }
  return fail("SearchFacets/tag: type");
};
var w474 = (v) => {
  if (typeof v === "string") {
    if (v.length < 2 && length(v) < 1) fail("SearchFacets/category/items/name: minLength");
    if (v.length > 80 && length(v) > 80) fail("SearchFacets/category/items/name: maxLength");
    return quote(v);
  }
  return fail("SearchFacets/category/items/name: type");
};
var w473 = (v) => {
  if (isObject(v)) {
    const p0 = v["slug"];
    const p1 = v["name"];
    const p2 = v["count"];
    if (p0 === void 0) fail("SearchFacets/category/items: required slug");
    if (p1 === void 0) fail("SearchFacets/category/items: required name");
    if (p2 === void 0) fail("SearchFacets/category/items: required count");
    let s = "";
    s += '"slug":' + w98(p0);
    s += ',"name":' + w474(p1);
    s += ',"count":' + w468(p2);
    return "{" + s + "}";
  }
  return fail("SearchFacets/category/items: type");
};
var w472 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 20) fail("SearchFacets/category: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w473(v[i]);
    return "[" + s + "]";
  }
  return fail("SearchFacets/category: type");
};
var w476 = (v) => {
  if (isObject(v)) {
    const p0 = v["slug"];
    const p1 = v["name"];
    const p2 = v["count"];
    if (p0 === void 0) fail("SearchFacets/postCategory/items: required slug");
    if (p1 === void 0) fail("SearchFacets/postCategory/items: required name");
    if (p2 === void 0) fail("SearchFacets/postCategory/items: required count");
    let s = "";
    s += '"slug":' + w98(p0);
    s += ',"name":' + w474(p1);
    s += ',"count":' + w468(p2);
    return "{" + s + "}";
  }
  return fail("SearchFacets/postCategory/items: type");
};
var w475 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 20) fail("SearchFacets/postCategory: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w476(v[i]);
    return "[" + s + "]";
  }
  return fail("SearchFacets/postCategory: type");
};
var w479 = (v) => {
  if (Number.isSafeInteger(v)) {
    if (v < 0) fail("SearchFacets/price/items/minPrice: minimum");
    if (v > 1e8) fail("SearchFacets/price/items/minPrice: maximum");
    return String(v);
  }
  return fail("SearchFacets/price/items/minPrice: type");
};
var w478 = (v) => {
  if (isObject(v)) {
    const p0 = v["minPrice"];
    const p1 = v["maxPrice"];
    const p2 = v["count"];
    if (p0 === void 0) fail("SearchFacets/price/items: required minPrice");
    if (p2 === void 0) fail("SearchFacets/price/items: required count");
    let s = "";
    s += '"minPrice":' + w479(p0);
    if (p1 !== void 0) s += ',"maxPrice":' + w479(p1);
    s += ',"count":' + w468(p2);
    return "{" + s + "}";
  }
  return fail("SearchFacets/price/items: type");
};
var w477 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 5) fail("SearchFacets/price: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w478(v[i]);
    return "[" + s + "]";
  }
  return fail("SearchFacets/price: type");
};
var w464 = (v) => {
  if (isObject(v)) {
    const p0 = v["type"];
    const p1 = v["tag"];
    const p2 = v["category"];
    const p3 = v["postCategory"];
    const p4 = v["price"];
    let s = "";
    if (p0 !== void 0) s += '"type":' + w465(p0);
    if (p1 !== void 0) s += (s === "" ? "" : ",") + '"tag":' + w469(p1);
    if (p2 !== void 0) s += (s === "" ? "" : ",") + '"category":' + w472(p2);
    if (p3 !== void 0) s += (s === "" ? "" : ",") + '"postCategory":' + w475(p3);
    if (p4 !== void 0) s += (s === "" ? "" : ",") + '"price":' + w477(p4);
    return "{" + s + "}";
  }
  return fail("SearchFacets: type");
};
var c483 = new RegExp("^(?:prd|pst)_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
var w482 = (v) => {
  if (typeof v === "string") {
    if (!c483.test(v)) fail("SearchResultId: pattern");
    return quote(v);
  }
  return fail("SearchResultId: type");
};
var w484 = (v) => {
  if (typeof v === "string") {
    if (v.length < 2 && length(v) < 1) fail("SearchTitle: minLength");
    if (v.length > 200 && length(v) > 200) fail("SearchTitle: maxLength");
    return quote(v);
  }
  return fail("SearchTitle: type");
};
var w488 = (v) => {
  if (typeof v === "string") {
    if (v.length < 2 && length(v) < 1) fail("MarkedText/items/text: minLength");
    if (v.length > 400 && length(v) > 400) fail("MarkedText/items/text: maxLength");
    return quote(v);
  }
  return fail("MarkedText/items/text: type");
};
var w487 = (v) => {
  if (isObject(v)) {
    const p0 = v["text"];
    const p1 = v["isMatch"];
    if (p0 === void 0) fail("MarkedText/items: required text");
    if (p1 === void 0) fail("MarkedText/items: required isMatch");
    let s = "";
    s += '"text":' + w488(p0);
    s += ',"isMatch":' + w53(p1);
    return "{" + s + "}";
  }
  return fail("MarkedText/items: type");
};
var w486 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 400) fail("MarkedText: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w487(v[i]);
    return "[" + s + "]";
  }
  return fail("MarkedText: type");
};
var w485 = (v) => {
  if (isObject(v)) {
    const p0 = v["title"];
    const p1 = v["excerpt"];
    if (p0 === void 0) fail("SearchResult/highlights: required title");
    if (p1 === void 0) fail("SearchResult/highlights: required excerpt");
    let s = "";
    s += '"title":' + w486(p0);
    s += ',"excerpt":' + w486(p1);
    return "{" + s + "}";
  }
  return fail("SearchResult/highlights: type");
};
var w481 = (v) => {
  if (isObject(v)) {
    const p0 = v["type"];
    const p1 = v["id"];
    const p2 = v["slug"];
    const p3 = v["title"];
    const p4 = v["price"];
    const p5 = v["publishedAt"];
    const p6 = v["highlights"];
    if (p0 === void 0) fail("SearchResult: required type");
    if (p1 === void 0) fail("SearchResult: required id");
    if (p2 === void 0) fail("SearchResult: required slug");
    if (p3 === void 0) fail("SearchResult: required title");
    if (p5 === void 0) fail("SearchResult: required publishedAt");
    if (p6 === void 0) fail("SearchResult: required highlights");
    let s = "";
    s += '"type":' + w467(p0);
    s += ',"id":' + w482(p1);
    s += ',"slug":' + w98(p2);
    s += ',"title":' + w484(p3);
    if (p4 !== void 0) s += ',"price":' + w186(p4);
    s += ',"publishedAt":' + w12(p5);
    s += ',"highlights":' + w485(p6);
    return "{" + s + "}";
  }
  return fail("SearchResult: type");
};
var w480 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 100) fail("listSearchResults 200/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w481(v[i]);
    return "[" + s + "]";
  }
  return fail("listSearchResults 200/items: type");
};
var w462 = (v) => {
  if (isObject(v)) {
    const p0 = v["correctedQuery"];
    const p1 = v["facets"];
    const p2 = v["items"];
    const p3 = v["nextCursor"];
    if (p2 === void 0) fail("listSearchResults 200: required items");
    let s = "";
    if (p0 !== void 0) s += '"correctedQuery":' + w463(p0);
    if (p1 !== void 0) s += (s === "" ? "" : ",") + '"facets":' + w464(p1);
    s += (s === "" ? "" : ",") + '"items":' + w480(p2);
    if (p3 !== void 0) s += ',"nextCursor":' + w10(p3);
    return "{" + s + "}";
  }
  return fail("listSearchResults 200: type");
};
var c489 = { "Vary": c16 };
var w491 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 8) fail("SearchSuggestions/queries: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w463(v[i]);
    return "[" + s + "]";
  }
  return fail("SearchSuggestions/queries: type");
};
var w493 = (v) => {
  if (isObject(v)) {
    const p0 = v["type"];
    const p1 = v["id"];
    const p2 = v["slug"];
    const p3 = v["title"];
    if (p0 === void 0) fail("SearchSuggestions/results/items: required type");
    if (p1 === void 0) fail("SearchSuggestions/results/items: required id");
    if (p2 === void 0) fail("SearchSuggestions/results/items: required slug");
    if (p3 === void 0) fail("SearchSuggestions/results/items: required title");
    let s = "";
    s += '"type":' + w467(p0);
    s += ',"id":' + w482(p1);
    s += ',"slug":' + w98(p2);
    s += ',"title":' + w484(p3);
    return "{" + s + "}";
  }
  return fail("SearchSuggestions/results/items: type");
};
var w492 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 5) fail("SearchSuggestions/results: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w493(v[i]);
    return "[" + s + "]";
  }
  return fail("SearchSuggestions/results: type");
};
var w490 = (v) => {
  if (isObject(v)) {
    const p0 = v["queries"];
    const p1 = v["results"];
    if (p0 === void 0) fail("SearchSuggestions: required queries");
    if (p1 === void 0) fail("SearchSuggestions: required results");
    let s = "";
    s += '"queries":' + w491(p0);
    s += ',"results":' + w492(p1);
    return "{" + s + "}";
  }
  return fail("SearchSuggestions: type");
};
var w497 = (v) => {
  if (typeof v === "string") {
    if (v.length > 254 && length(v) > 254) fail("AccountEmail: maxLength");
    return quote(v);
  }
  return fail("AccountEmail: type");
};
var w498 = (v) => {
  if (typeof v === "string") {
    if (v.length < 6 && length(v) < 3) fail("Username: minLength");
    if (v.length > 30 && length(v) > 30) fail("Username: maxLength");
    if (!c335.test(v)) fail("Username: pattern");
    return '"' + v + '"';
  }
  return fail("Username: type");
};
var w499 = (v) => v === "en" ? '"en"' : v === "de" ? '"de"' : fail("Language: enum");
var w500 = (v) => {
  if (isObject(v)) {
    const p0 = v["reason"];
    const p1 = v["bannedAt"];
    if (p0 === void 0) fail("CommentBan: required reason");
    if (p1 === void 0) fail("CommentBan: required bannedAt");
    let s = "";
    s += '"reason":' + w123(p0);
    s += ',"bannedAt":' + w12(p1);
    return "{" + s + "}";
  }
  return fail("CommentBan: type");
};
var w502 = (v) => {
  if (typeof v === "string") {
    if (v.length < 2 && length(v) < 1) fail("PersonName: minLength");
    if (v.length > 100 && length(v) > 100) fail("PersonName: maxLength");
    return quote(v);
  }
  return fail("PersonName: type");
};
var c504 = new RegExp("^https://[A-Za-z0-9.\\-]+(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~!$&'\\(\\)*+,;=:@%\\/?\\-]*)?$", "u");
var w503 = (v) => {
  if (typeof v === "string") {
    if (v.length > 2e3 && length(v) > 2e3) fail("AvatarUrl: maxLength");
    if (!c504.test(v)) fail("AvatarUrl: pattern");
    return quote(v);
  }
  return fail("AvatarUrl: type");
};
var w501 = (v) => {
  if (isObject(v)) {
    const p0 = v["firstName"];
    const p1 = v["lastName"];
    const p2 = v["avatarUrl"];
    const p3 = v["bio"];
    let s = "";
    if (p0 !== void 0) s += '"firstName":' + w502(p0);
    if (p1 !== void 0) s += (s === "" ? "" : ",") + '"lastName":' + w502(p1);
    if (p2 !== void 0) s += (s === "" ? "" : ",") + '"avatarUrl":' + w503(p2);
    if (p3 !== void 0) s += (s === "" ? "" : ",") + '"bio":' + w463(p3);
    return "{" + s + "}";
  }
  return fail("Profile: type");
};
var w496 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["email"];
    const p2 = v["emailVerified"];
    const p3 = v["username"];
    const p4 = v["role"];
    const p5 = v["status"];
    const p6 = v["language"];
    const p7 = v["customerGroup"];
    const p8 = v["commentBan"];
    const p9 = v["profile"];
    const p10 = v["lastLoginAt"];
    const p11 = v["createdAt"];
    const p12 = v["updatedAt"];
    if (p0 === void 0) fail("User: required id");
    if (p1 === void 0) fail("User: required email");
    if (p2 === void 0) fail("User: required emailVerified");
    if (p3 === void 0) fail("User: required username");
    if (p4 === void 0) fail("User: required role");
    if (p5 === void 0) fail("User: required status");
    if (p6 === void 0) fail("User: required language");
    if (p9 === void 0) fail("User: required profile");
    if (p11 === void 0) fail("User: required createdAt");
    if (p12 === void 0) fail("User: required updatedAt");
    let s = "";
    s += '"id":' + w5(p0);
    s += ',"email":' + w497(p1);
    s += ',"emailVerified":' + w53(p2);
    s += ',"username":' + w498(p3);
    s += ',"role":' + w35(p4);
    s += ',"status":' + w47(p5);
    s += ',"language":' + w499(p6);
    if (p7 !== void 0) s += ',"customerGroup":' + w98(p7);
    if (p8 !== void 0) s += ',"commentBan":' + w500(p8);
    s += ',"profile":' + w501(p9);
    if (p10 !== void 0) s += ',"lastLoginAt":' + w12(p10);
    s += ',"createdAt":' + w12(p11);
    s += ',"updatedAt":' + w12(p12);
    return "{" + s + "}";
  }
  return fail("User: type");
};
var w495 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 100) fail("listUsers 200/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w496(v[i]);
    return "[" + s + "]";
  }
  return fail("listUsers 200/items: type");
};
var w494 = (v) => {
  if (isObject(v)) {
    const p0 = v["items"];
    const p1 = v["nextCursor"];
    if (p0 === void 0) fail("listUsers 200: required items");
    let s = "";
    s += '"items":' + w495(p0);
    if (p1 !== void 0) s += ',"nextCursor":' + w10(p1);
    return "{" + s + "}";
  }
  return fail("listUsers 200: type");
};
var c506 = format("uri-reference");
var w505 = (v) => {
  if (typeof v === "string") {
    if (!c506(v)) fail("header Location: format uri-reference");
    return quote(v);
  }
  return fail("header Location: type");
};
var c507 = header("header Location", w505, false);
var c509 = new RegExp('^"[A-Za-z0-9_\\-]+"$', "u");
var w508 = (v) => {
  if (typeof v === "string") {
    if (!c509.test(v)) fail("header ETag: pattern");
    return quote(v);
  }
  return fail("header ETag: type");
};
var c510 = header("header ETag", w508, false);
var c511 = { "Location": c507, "ETag": c510, "Cache-Control": c15, "Vary": c16 };
var c512 = header("header Link", w10, false);
var c513 = { "Link": c512, "Cache-Control": c15, "Vary": c16 };
var w515 = (v) => {
  if (isObject(v)) {
    const p0 = v["posts"];
    const p1 = v["orders"];
    if (p0 === void 0) fail("UserCounts: required posts");
    if (p1 === void 0) fail("UserCounts: required orders");
    let s = "";
    s += '"posts":' + w189(p0);
    s += ',"orders":' + w189(p1);
    return "{" + s + "}";
  }
  return fail("UserCounts: type");
};
var w517 = (v) => {
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
    s += '"id":' + w69(p0);
    s += ',"slug":' + w98(p1);
    s += ',"title":' + w484(p2);
    s += ',"status":' + w72(p3);
    s += ',"createdAt":' + w12(p4);
    return "{" + s + "}";
  }
  return fail("PostRef: type");
};
var w516 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 5) fail("UserDetails/recentPosts: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w517(v[i]);
    return "[" + s + "]";
  }
  return fail("UserDetails/recentPosts: type");
};
var w514 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["email"];
    const p2 = v["emailVerified"];
    const p3 = v["username"];
    const p4 = v["role"];
    const p5 = v["status"];
    const p6 = v["language"];
    const p7 = v["customerGroup"];
    const p8 = v["commentBan"];
    const p9 = v["profile"];
    const p10 = v["counts"];
    const p11 = v["recentPosts"];
    const p12 = v["lastLoginAt"];
    const p13 = v["createdAt"];
    const p14 = v["updatedAt"];
    if (p0 === void 0) fail("UserDetails: required id");
    if (p1 === void 0) fail("UserDetails: required email");
    if (p2 === void 0) fail("UserDetails: required emailVerified");
    if (p3 === void 0) fail("UserDetails: required username");
    if (p4 === void 0) fail("UserDetails: required role");
    if (p5 === void 0) fail("UserDetails: required status");
    if (p6 === void 0) fail("UserDetails: required language");
    if (p9 === void 0) fail("UserDetails: required profile");
    if (p10 === void 0) fail("UserDetails: required counts");
    if (p11 === void 0) fail("UserDetails: required recentPosts");
    if (p13 === void 0) fail("UserDetails: required createdAt");
    if (p14 === void 0) fail("UserDetails: required updatedAt");
    let s = "";
    s += '"id":' + w5(p0);
    s += ',"email":' + w497(p1);
    s += ',"emailVerified":' + w53(p2);
    s += ',"username":' + w498(p3);
    s += ',"role":' + w35(p4);
    s += ',"status":' + w47(p5);
    s += ',"language":' + w499(p6);
    if (p7 !== void 0) s += ',"customerGroup":' + w98(p7);
    if (p8 !== void 0) s += ',"commentBan":' + w500(p8);
    s += ',"profile":' + w501(p9);
    s += ',"counts":' + w515(p10);
    s += ',"recentPosts":' + w516(p11);
    if (p12 !== void 0) s += ',"lastLoginAt":' + w12(p12);
    s += ',"createdAt":' + w12(p13);
    s += ',"updatedAt":' + w12(p14);
    return "{" + s + "}";
  }
  return fail("UserDetails: type");
};
var c518 = { "ETag": c510, "Cache-Control": c15, "Vary": c16 };
var w522 = (v) => {
  if (typeof v === "string") {
    if (v.length < 2 && length(v) < 1) fail("PostSummary/excerpt: minLength");
    if (v.length > 500 && length(v) > 500) fail("PostSummary/excerpt: maxLength");
    return quote(v);
  }
  return fail("PostSummary/excerpt: type");
};
var c525 = format("uri");
var w524 = (v) => {
  if (typeof v === "string") {
    if (v.length > 2e3 && length(v) > 2e3) fail("MediaImage/url: maxLength");
    if (!c525(v)) fail("MediaImage/url: format uri");
    return quote(v);
  }
  return fail("MediaImage/url: type");
};
var w526 = (v) => {
  if (Number.isSafeInteger(v)) {
    if (v < 1) fail("ImageLength: minimum");
    if (v > 65535) fail("ImageLength: maximum");
    return String(v);
  }
  return fail("ImageLength: type");
};
var c530 = new RegExp("^(?:original|(?:320|640|1280)\\.(?:avif|webp|jpg|png|gif))$", "u");
var w529 = (v) => {
  if (typeof v === "string") {
    if (!c530.test(v)) fail("RenditionName: pattern");
    return quote(v);
  }
  return fail("RenditionName: type");
};
var w531 = (v) => {
  if (typeof v === "string") {
    if (!c525(v)) fail("MediaRendition/url: format uri");
    return quote(v);
  }
  return fail("MediaRendition/url: type");
};
var w528 = (v) => {
  if (isObject(v)) {
    const p0 = v["name"];
    const p1 = v["mediaType"];
    const p2 = v["size"];
    const p3 = v["width"];
    const p4 = v["height"];
    const p5 = v["url"];
    if (p0 === void 0) fail("MediaRendition: required name");
    if (p1 === void 0) fail("MediaRendition: required mediaType");
    if (p2 === void 0) fail("MediaRendition: required size");
    if (p5 === void 0) fail("MediaRendition: required url");
    let s = "";
    s += '"name":' + w529(p0);
    s += ',"mediaType":' + w10(p1);
    s += ',"size":' + w189(p2);
    if (p3 !== void 0) s += ',"width":' + w526(p3);
    if (p4 !== void 0) s += ',"height":' + w526(p4);
    s += ',"url":' + w531(p5);
    return "{" + s + "}";
  }
  return fail("MediaRendition: type");
};
var w527 = (v) => {
  if (Array.isArray(v)) {
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w528(v[i]);
    return "[" + s + "]";
  }
  return fail("ImageRenditions: type");
};
var w523 = (v) => {
  if (isObject(v)) {
    const p0 = v["mediaId"];
    const p1 = v["url"];
    const p2 = v["alt"];
    const p3 = v["width"];
    const p4 = v["height"];
    const p5 = v["renditions"];
    if (p0 === void 0) fail("MediaImage: required mediaId");
    if (p1 === void 0) fail("MediaImage: required url");
    if (p2 === void 0) fail("MediaImage: required alt");
    if (p3 === void 0) fail("MediaImage: required width");
    if (p4 === void 0) fail("MediaImage: required height");
    if (p5 === void 0) fail("MediaImage: required renditions");
    let s = "";
    s += '"mediaId":' + w146(p0);
    s += ',"url":' + w524(p1);
    s += ',"alt":' + w459(p2);
    s += ',"width":' + w526(p3);
    s += ',"height":' + w526(p4);
    s += ',"renditions":' + w527(p5);
    return "{" + s + "}";
  }
  return fail("MediaImage: type");
};
var w533 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["slug"];
    const p2 = v["name"];
    if (p0 === void 0) fail("PostTagView: required id");
    let s = "";
    s += '"id":' + w76(p0);
    if (p1 !== void 0) s += ',"slug":' + w98(p1);
    if (p2 !== void 0) s += ',"name":' + w471(p2);
    return "{" + s + "}";
  }
  return fail("PostTagView: type");
};
var w532 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 20) fail("PostSummary/tags: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w533(v[i]);
    return "[" + s + "]";
  }
  return fail("PostSummary/tags: type");
};
var w534 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["slug"];
    const p2 = v["name"];
    if (p0 === void 0) fail("PostCategoryRefView: required id");
    let s = "";
    s += '"id":' + w73(p0);
    if (p1 !== void 0) s += ',"slug":' + w98(p1);
    if (p2 !== void 0) s += ',"name":' + w474(p2);
    return "{" + s + "}";
  }
  return fail("PostCategoryRefView: type");
};
var w535 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["username"];
    if (p0 === void 0) fail("AuthorView: required id");
    let s = "";
    s += '"id":' + w5(p0);
    if (p1 !== void 0) s += ',"username":' + w498(p1);
    return "{" + s + "}";
  }
  return fail("AuthorView: type");
};
var w521 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["slug"];
    const p2 = v["title"];
    const p3 = v["excerpt"];
    const p4 = v["cover"];
    const p5 = v["status"];
    const p6 = v["tags"];
    const p7 = v["category"];
    const p8 = v["author"];
    const p9 = v["publishAt"];
    const p10 = v["publishedAt"];
    const p11 = v["deletedAt"];
    const p12 = v["createdAt"];
    const p13 = v["updatedAt"];
    if (p0 === void 0) fail("PostSummary: required id");
    if (p1 === void 0) fail("PostSummary: required slug");
    if (p2 === void 0) fail("PostSummary: required title");
    if (p5 === void 0) fail("PostSummary: required status");
    if (p6 === void 0) fail("PostSummary: required tags");
    if (p12 === void 0) fail("PostSummary: required createdAt");
    if (p13 === void 0) fail("PostSummary: required updatedAt");
    let s = "";
    s += '"id":' + w69(p0);
    s += ',"slug":' + w98(p1);
    s += ',"title":' + w484(p2);
    if (p3 !== void 0) s += ',"excerpt":' + w522(p3);
    if (p4 !== void 0) s += ',"cover":' + w523(p4);
    s += ',"status":' + w72(p5);
    s += ',"tags":' + w532(p6);
    if (p7 !== void 0) s += ',"category":' + w534(p7);
    if (p8 !== void 0) s += ',"author":' + w535(p8);
    if (p9 !== void 0) s += ',"publishAt":' + w12(p9);
    if (p10 !== void 0) s += ',"publishedAt":' + w12(p10);
    if (p11 !== void 0) s += ',"deletedAt":' + w12(p11);
    s += ',"createdAt":' + w12(p12);
    s += ',"updatedAt":' + w12(p13);
    return "{" + s + "}";
  }
  return fail("PostSummary: type");
};
var w520 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 100) fail("listUserPosts 200/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w521(v[i]);
    return "[" + s + "]";
  }
  return fail("listUserPosts 200/items: type");
};
var w519 = (v) => {
  if (isObject(v)) {
    const p0 = v["items"];
    const p1 = v["nextCursor"];
    if (p0 === void 0) fail("listUserPosts 200: required items");
    let s = "";
    s += '"items":' + w520(p0);
    if (p1 !== void 0) s += ',"nextCursor":' + w10(p1);
    return "{" + s + "}";
  }
  return fail("listUserPosts 200: type");
};
var w537 = (v) => v === "Bearer" ? '"Bearer"' : fail("TokenSet/tokenType: enum");
var w536 = (v) => {
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
    s += ',"tokenType":' + w537(p1);
    s += ',"expiresIn":' + w217(p2);
    s += ',"scope":' + w10(p3);
    s += ',"refreshToken":' + w484(p4);
    s += ',"refreshTokenExpiresIn":' + w217(p5);
    return "{" + s + "}";
  }
  return fail("TokenSet: type");
};
var c540 = new RegExp("^[A-Za-z0-9_\\-]{43}$", "u");
var w539 = (v) => {
  if (typeof v === "string") {
    if (v.length < 86 && length(v) < 43) fail("MfaChallengeToken: minLength");
    if (v.length > 43 && length(v) > 43) fail("MfaChallengeToken: maxLength");
    if (!c540.test(v)) fail("MfaChallengeToken: pattern");
    return '"' + v + '"';
  }
  return fail("MfaChallengeToken: type");
};
var w542 = (v) => v === "totp" ? '"totp"' : v === "passkey" ? '"passkey"' : v === "recovery_code" ? '"recovery_code"' : fail("MfaMethod: enum");
var w541 = (v) => {
  if (Array.isArray(v)) {
    if (v.length < 1) fail("MfaChallenge/methods: minItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w542(v[i]);
    return "[" + s + "]";
  }
  return fail("MfaChallenge/methods: type");
};
var w538 = (v) => {
  if (isObject(v)) {
    const p0 = v["challengeToken"];
    const p1 = v["methods"];
    const p2 = v["expiresIn"];
    if (p0 === void 0) fail("MfaChallenge: required challengeToken");
    if (p1 === void 0) fail("MfaChallenge: required methods");
    if (p2 === void 0) fail("MfaChallenge: required expiresIn");
    let s = "";
    s += '"challengeToken":' + w539(p0);
    s += ',"methods":' + w541(p1);
    s += ',"expiresIn":' + w217(p2);
    return "{" + s + "}";
  }
  return fail("MfaChallenge: type");
};
var c543 = cookies("header Set-Cookie", w10);
var c544 = { "Set-Cookie": c543, "Cache-Control": c15, "Vary": c16 };
var c548 = new RegExp("^ses_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
var w547 = (v) => {
  if (typeof v === "string") {
    if (!c548.test(v)) fail("SessionId: pattern");
    return '"' + v + '"';
  }
  return fail("SessionId: type");
};
var w549 = (v) => v === "token" ? '"token"' : v === "browser" ? '"browser"' : fail("SessionKind: enum");
var w546 = (v) => {
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
    s += '"id":' + w547(p0);
    s += ',"kind":' + w549(p1);
    s += ',"current":' + w53(p2);
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
var w545 = (v) => {
  if (isObject(v)) {
    const p0 = v["session"];
    const p1 = v["csrfToken"];
    if (p0 === void 0) fail("CurrentSession: required session");
    let s = "";
    s += '"session":' + w546(p0);
    if (p1 !== void 0) s += ',"csrfToken":' + w10(p1);
    return "{" + s + "}";
  }
  return fail("CurrentSession: type");
};
var c550 = { "Set-Cookie": c543, "Location": c507, "Cache-Control": c15, "Vary": c16 };
var w551 = (v) => {
  if (isObject(v)) {
    const p0 = v["session"];
    const p1 = v["accessToken"];
    const p2 = v["expiresIn"];
    const p3 = v["csrfToken"];
    if (p0 === void 0) fail("Reauthenticated: required session");
    let s = "";
    s += '"session":' + w546(p0);
    if (p1 !== void 0) s += ',"accessToken":' + w10(p1);
    if (p2 !== void 0) s += ',"expiresIn":' + w217(p2);
    if (p3 !== void 0) s += ',"csrfToken":' + w10(p3);
    return "{" + s + "}";
  }
  return fail("Reauthenticated: type");
};
var w554 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["name"];
    if (p0 === void 0) fail("IdentityProvider: required id");
    if (p1 === void 0) fail("IdentityProvider: required name");
    let s = "";
    s += '"id":' + w428(p0);
    s += ',"name":' + w10(p1);
    return "{" + s + "}";
  }
  return fail("IdentityProvider: type");
};
var w553 = (v) => {
  if (Array.isArray(v)) {
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w554(v[i]);
    return "[" + s + "]";
  }
  return fail("listIdentityProviders 200/items: type");
};
var w552 = (v) => {
  if (isObject(v)) {
    const p0 = v["items"];
    if (p0 === void 0) fail("listIdentityProviders 200: required items");
    let s = "";
    s += '"items":' + w553(p0);
    return "{" + s + "}";
  }
  return fail("listIdentityProviders 200: type");
};
var w555 = (v) => v === "no-cache" ? '"no-cache"' : fail("header Cache-Control: enum");
var c556 = header("header Cache-Control", w555, false);
var c557 = { "Cache-Control": c556, "Vary": c16 };
var w558 = (v) => {
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
    s += '"authorizationUrl":' + w531(p0);
    s += ',"state":' + w10(p1);
    s += ',"loginToken":' + w10(p2);
    s += ',"expiresAt":' + w12(p3);
    return "{" + s + "}";
  }
  return fail("IdentityLogin: type");
};
var w561 = (v) => {
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
var w560 = oneOf("completeIdentityLogin 202: oneOf", [(v) => w561(v), (v) => w538(v)], [v0, v1]);
var w559 = checked("completeIdentityLogin 202", (v) => w560(v), v2);
var w564 = (v) => {
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
    s += '"id":' + w425(p0);
    s += ',"provider":' + w428(p1);
    s += ',"createdAt":' + w12(p2);
    s += ',"lastUsedAt":' + w12(p3);
    return "{" + s + "}";
  }
  return fail("Identity: type");
};
var w563 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 100) fail("listIdentities 200/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w564(v[i]);
    return "[" + s + "]";
  }
  return fail("listIdentities 200/items: type");
};
var w562 = (v) => {
  if (isObject(v)) {
    const p0 = v["items"];
    const p1 = v["nextCursor"];
    if (p0 === void 0) fail("listIdentities 200: required items");
    let s = "";
    s += '"items":' + w563(p0);
    if (p1 !== void 0) s += ',"nextCursor":' + w10(p1);
    return "{" + s + "}";
  }
  return fail("listIdentities 200: type");
};
var c565 = { "Location": c507, "Cache-Control": c15, "Vary": c16 };
var w566 = (v) => {
  if (isObject(v)) {
    const p0 = v["expiresIn"];
    if (p0 === void 0) fail("MailedLink: required expiresIn");
    let s = "";
    s += '"expiresIn":' + w217(p0);
    return "{" + s + "}";
  }
  return fail("MailedLink: type");
};
var w568 = (v) => {
  if (Array.isArray(v)) {
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w546(v[i]);
    return "[" + s + "]";
  }
  return fail("AccountExport/sessions: type");
};
var w569 = (v) => {
  if (Array.isArray(v)) {
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w564(v[i]);
    return "[" + s + "]";
  }
  return fail("AccountExport/identities: type");
};
var w571 = (v) => {
  if (isObject(v)) {
    const p0 = v["createdAt"];
    if (p0 === void 0) fail("SecondFactors/totp: required createdAt");
    let s = "";
    s += '"createdAt":' + w12(p0);
    return "{" + s + "}";
  }
  return fail("SecondFactors/totp: type");
};
var w570 = (v) => {
  if (isObject(v)) {
    const p0 = v["totp"];
    const p1 = v["passkeys"];
    const p2 = v["recoveryCodesLeft"];
    if (p1 === void 0) fail("SecondFactors: required passkeys");
    if (p2 === void 0) fail("SecondFactors: required recoveryCodesLeft");
    let s = "";
    if (p0 !== void 0) s += '"totp":' + w571(p0);
    s += (s === "" ? "" : ",") + '"passkeys":' + w189(p1);
    s += ',"recoveryCodesLeft":' + w189(p2);
    return "{" + s + "}";
  }
  return fail("SecondFactors: type");
};
var c575 = new RegExp("^psk_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
var w574 = (v) => {
  if (typeof v === "string") {
    if (!c575.test(v)) fail("PasskeyId: pattern");
    return '"' + v + '"';
  }
  return fail("PasskeyId: type");
};
var w573 = (v) => {
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
    s += '"id":' + w574(p0);
    s += ',"name":' + w471(p1);
    s += ',"isBackedUp":' + w53(p2);
    if (p3 !== void 0) s += ',"lastUsedAt":' + w12(p3);
    s += ',"createdAt":' + w12(p4);
    return "{" + s + "}";
  }
  return fail("Passkey: type");
};
var w572 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 20) fail("AccountExport/passkeys: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w573(v[i]);
    return "[" + s + "]";
  }
  return fail("AccountExport/passkeys: type");
};
var w578 = (v) => {
  if (Array.isArray(v)) {
    if (v.length < 1) fail("ApiKey/scopes: minItems");
    if (v.length > 50) fail("ApiKey/scopes: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w415(v[i]);
    if (findDuplicate(JSON.parse("[" + s + "]"))) fail("ApiKey/scopes: uniqueItems");
    return "[" + s + "]";
  }
  return fail("ApiKey/scopes: type");
};
var w577 = (v) => {
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
    s += '"id":' + w410(p0);
    s += ',"name":' + w502(p1);
    s += ',"kind":' + w413(p2);
    s += ',"hint":' + w10(p3);
    s += ',"scopes":' + w578(p4);
    if (p5 !== void 0) s += ',"lastUsedAt":' + w12(p5);
    if (p6 !== void 0) s += ',"expiresAt":' + w12(p6);
    s += ',"createdAt":' + w12(p7);
    return "{" + s + "}";
  }
  return fail("ApiKey: type");
};
var w576 = (v) => {
  if (Array.isArray(v)) {
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w577(v[i]);
    return "[" + s + "]";
  }
  return fail("AccountExport/apiKeys: type");
};
var w581 = (v) => {
  if (typeof v === "string") {
    if (v.length < 2 && length(v) < 1) fail("Post/body: minLength");
    if (v.length > 1e5 && length(v) > 1e5) fail("Post/body: maxLength");
    return quote(v);
  }
  return fail("Post/body: type");
};
var w582 = (v) => {
  if (typeof v === "string") {
    if (v.length > 1e6 && length(v) > 1e6) fail("Post/contentHtml: maxLength");
    return quote(v);
  }
  return fail("Post/contentHtml: type");
};
var w584 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    if (p0 === void 0) fail("PostTagRef: required id");
    let s = "";
    s += '"id":' + w76(p0);
    return "{" + s + "}";
  }
  return fail("PostTagRef: type");
};
var w583 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 20) fail("Post/tags: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w584(v[i]);
    return "[" + s + "]";
  }
  return fail("Post/tags: type");
};
var w585 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    if (p0 === void 0) fail("PostCategoryRef: required id");
    let s = "";
    s += '"id":' + w73(p0);
    return "{" + s + "}";
  }
  return fail("PostCategoryRef: type");
};
var w586 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    if (p0 === void 0) fail("AuthorRef: required id");
    let s = "";
    s += '"id":' + w5(p0);
    return "{" + s + "}";
  }
  return fail("AuthorRef: type");
};
var w580 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["slug"];
    const p2 = v["title"];
    const p3 = v["body"];
    const p4 = v["contentHtml"];
    const p5 = v["excerpt"];
    const p6 = v["cover"];
    const p7 = v["status"];
    const p8 = v["tags"];
    const p9 = v["category"];
    const p10 = v["author"];
    const p11 = v["publishAt"];
    const p12 = v["publishedAt"];
    const p13 = v["deletedAt"];
    const p14 = v["createdAt"];
    const p15 = v["updatedAt"];
    if (p0 === void 0) fail("Post: required id");
    if (p1 === void 0) fail("Post: required slug");
    if (p2 === void 0) fail("Post: required title");
    if (p3 === void 0) fail("Post: required body");
    if (p7 === void 0) fail("Post: required status");
    if (p8 === void 0) fail("Post: required tags");
    if (p14 === void 0) fail("Post: required createdAt");
    if (p15 === void 0) fail("Post: required updatedAt");
    let s = "";
    s += '"id":' + w69(p0);
    s += ',"slug":' + w98(p1);
    s += ',"title":' + w484(p2);
    s += ',"body":' + w581(p3);
    if (p4 !== void 0) s += ',"contentHtml":' + w582(p4);
    if (p5 !== void 0) s += ',"excerpt":' + w522(p5);
    if (p6 !== void 0) s += ',"cover":' + w523(p6);
    s += ',"status":' + w72(p7);
    s += ',"tags":' + w583(p8);
    if (p9 !== void 0) s += ',"category":' + w585(p9);
    if (p10 !== void 0) s += ',"author":' + w586(p10);
    if (p11 !== void 0) s += ',"publishAt":' + w12(p11);
    if (p12 !== void 0) s += ',"publishedAt":' + w12(p12);
    if (p13 !== void 0) s += ',"deletedAt":' + w12(p13);
    s += ',"createdAt":' + w12(p14);
    s += ',"updatedAt":' + w12(p15);
    return "{" + s + "}";
  }
  return fail("Post: type");
};
var w579 = (v) => {
  if (Array.isArray(v)) {
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w580(v[i]);
    return "[" + s + "]";
  }
  return fail("AccountExport/posts: type");
};
var w589 = (v) => {
  if (isObject(v)) {
    const p0 = v["mediaId"];
    const p1 = v["alt"];
    if (p0 === void 0) fail("CoverRef: required mediaId");
    if (p1 === void 0) fail("CoverRef: required alt");
    let s = "";
    s += '"mediaId":' + w146(p0);
    s += ',"alt":' + w459(p1);
    return "{" + s + "}";
  }
  return fail("CoverRef: type");
};
var w588 = (v) => {
  if (isObject(v)) {
    const p0 = v["postId"];
    const p1 = v["number"];
    const p2 = v["title"];
    const p3 = v["body"];
    const p4 = v["excerpt"];
    const p5 = v["cover"];
    const p6 = v["tags"];
    const p7 = v["category"];
    const p8 = v["editor"];
    const p9 = v["restoredFrom"];
    const p10 = v["createdAt"];
    if (p0 === void 0) fail("PostRevision: required postId");
    if (p1 === void 0) fail("PostRevision: required number");
    if (p2 === void 0) fail("PostRevision: required title");
    if (p3 === void 0) fail("PostRevision: required body");
    if (p6 === void 0) fail("PostRevision: required tags");
    if (p10 === void 0) fail("PostRevision: required createdAt");
    let s = "";
    s += '"postId":' + w69(p0);
    s += ',"number":' + w30(p1);
    s += ',"title":' + w484(p2);
    s += ',"body":' + w581(p3);
    if (p4 !== void 0) s += ',"excerpt":' + w522(p4);
    if (p5 !== void 0) s += ',"cover":' + w589(p5);
    s += ',"tags":' + w583(p6);
    if (p7 !== void 0) s += ',"category":' + w585(p7);
    if (p8 !== void 0) s += ',"editor":' + w586(p8);
    if (p9 !== void 0) s += ',"restoredFrom":' + w30(p9);
    s += ',"createdAt":' + w12(p10);
    return "{" + s + "}";
  }
  return fail("PostRevision: type");
};
var w587 = (v) => {
  if (Array.isArray(v)) {
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w588(v[i]);
    return "[" + s + "]";
  }
  return fail("AccountExport/postRevisions: type");
};
var w592 = (v) => {
  if (Number.isSafeInteger(v)) {
    if (v < 1) fail("Comment/depth: minimum");
    if (v > 4) fail("Comment/depth: maximum");
    return String(v);
  }
  return fail("Comment/depth: type");
};
var w593 = (v) => {
  if (typeof v === "string") {
    if (v.length < 2 && length(v) < 1) fail("Comment/body: minLength");
    if (v.length > 1e4 && length(v) > 1e4) fail("Comment/body: maxLength");
    return quote(v);
  }
  return fail("Comment/body: type");
};
var w594 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["username"];
    if (p0 === void 0) fail("CommentAuthor: required id");
    if (p1 === void 0) fail("CommentAuthor: required username");
    let s = "";
    s += '"id":' + w5(p0);
    s += ',"username":' + w498(p1);
    return "{" + s + "}";
  }
  return fail("CommentAuthor: type");
};
var w595 = (v) => {
  if (Number.isSafeInteger(v)) {
    if (v < 0) fail("Comment/likeCount: minimum");
    if (v > 2147483647) fail("Comment/likeCount: maximum");
    return String(v);
  }
  return fail("Comment/likeCount: type");
};
var w591 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["postId"];
    const p2 = v["parentId"];
    const p3 = v["depth"];
    const p4 = v["status"];
    const p5 = v["hiddenFor"];
    const p6 = v["body"];
    const p7 = v["contentHtml"];
    const p8 = v["author"];
    const p9 = v["likeCount"];
    const p10 = v["replyCount"];
    const p11 = v["createdAt"];
    const p12 = v["editedAt"];
    const p13 = v["deletedAt"];
    if (p0 === void 0) fail("Comment: required id");
    if (p1 === void 0) fail("Comment: required postId");
    if (p3 === void 0) fail("Comment: required depth");
    if (p4 === void 0) fail("Comment: required status");
    if (p9 === void 0) fail("Comment: required likeCount");
    if (p10 === void 0) fail("Comment: required replyCount");
    if (p11 === void 0) fail("Comment: required createdAt");
    let s = "";
    s += '"id":' + w112(p0);
    s += ',"postId":' + w69(p1);
    if (p2 !== void 0) s += ',"parentId":' + w112(p2);
    s += ',"depth":' + w592(p3);
    s += ',"status":' + w115(p4);
    if (p5 !== void 0) s += ',"hiddenFor":' + w123(p5);
    if (p6 !== void 0) s += ',"body":' + w593(p6);
    if (p7 !== void 0) s += ',"contentHtml":' + w582(p7);
    if (p8 !== void 0) s += ',"author":' + w594(p8);
    s += ',"likeCount":' + w595(p9);
    s += ',"replyCount":' + w595(p10);
    s += ',"createdAt":' + w12(p11);
    if (p12 !== void 0) s += ',"editedAt":' + w12(p12);
    if (p13 !== void 0) s += ',"deletedAt":' + w12(p13);
    return "{" + s + "}";
  }
  return fail("Comment: type");
};
var w590 = (v) => {
  if (Array.isArray(v)) {
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w591(v[i]);
    return "[" + s + "]";
  }
  return fail("AccountExport/comments: type");
};
var w597 = (v) => {
  if (isObject(v)) {
    const p0 = v["commentId"];
    const p1 = v["likedAt"];
    if (p0 === void 0) fail("CommentLike: required commentId");
    if (p1 === void 0) fail("CommentLike: required likedAt");
    let s = "";
    s += '"commentId":' + w112(p0);
    s += ',"likedAt":' + w12(p1);
    return "{" + s + "}";
  }
  return fail("CommentLike: type");
};
var w596 = (v) => {
  if (Array.isArray(v)) {
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w597(v[i]);
    return "[" + s + "]";
  }
  return fail("AccountExport/commentLikes: type");
};
var w599 = (v) => {
  if (isObject(v)) {
    const p0 = v["commentId"];
    const p1 = v["reason"];
    const p2 = v["note"];
    const p3 = v["reportedAt"];
    if (p0 === void 0) fail("OwnCommentReport: required commentId");
    if (p1 === void 0) fail("OwnCommentReport: required reason");
    if (p3 === void 0) fail("OwnCommentReport: required reportedAt");
    let s = "";
    s += '"commentId":' + w112(p0);
    s += ',"reason":' + w123(p1);
    if (p2 !== void 0) s += ',"note":' + w463(p2);
    s += ',"reportedAt":' + w12(p3);
    return "{" + s + "}";
  }
  return fail("OwnCommentReport: type");
};
var w598 = (v) => {
  if (Array.isArray(v)) {
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w599(v[i]);
    return "[" + s + "]";
  }
  return fail("AccountExport/commentReports: type");
};
var w602 = (v) => v === "processing" ? '"processing"' : v === "ready" ? '"ready"' : v === "failed" ? '"failed"' : fail("MediaState: enum");
var c604 = new RegExp("^[0-9a-f]{64}$", "u");
var w603 = (v) => {
  if (typeof v === "string") {
    if (!c604.test(v)) fail("Sha256: pattern");
    return '"' + v + '"';
  }
  return fail("Sha256: type");
};
var w601 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["kind"];
    const p2 = v["state"];
    const p3 = v["failure"];
    const p4 = v["name"];
    const p5 = v["mediaType"];
    const p6 = v["size"];
    const p7 = v["sha256"];
    const p8 = v["alt"];
    const p9 = v["title"];
    const p10 = v["jobId"];
    const p11 = v["renditions"];
    const p12 = v["createdAt"];
    const p13 = v["updatedAt"];
    if (p0 === void 0) fail("Media: required id");
    if (p1 === void 0) fail("Media: required kind");
    if (p2 === void 0) fail("Media: required state");
    if (p4 === void 0) fail("Media: required name");
    if (p5 === void 0) fail("Media: required mediaType");
    if (p6 === void 0) fail("Media: required size");
    if (p7 === void 0) fail("Media: required sha256");
    if (p11 === void 0) fail("Media: required renditions");
    if (p12 === void 0) fail("Media: required createdAt");
    if (p13 === void 0) fail("Media: required updatedAt");
    let s = "";
    s += '"id":' + w146(p0);
    s += ',"kind":' + w149(p1);
    s += ',"state":' + w602(p2);
    if (p3 !== void 0) s += ',"failure":' + w160(p3);
    s += ',"name":' + w502(p4);
    s += ',"mediaType":' + w10(p5);
    s += ',"size":' + w189(p6);
    s += ',"sha256":' + w603(p7);
    if (p8 !== void 0) s += ',"alt":' + w522(p8);
    if (p9 !== void 0) s += ',"title":' + w484(p9);
    if (p10 !== void 0) s += ',"jobId":' + w448(p10);
    s += ',"renditions":' + w527(p11);
    s += ',"createdAt":' + w12(p12);
    s += ',"updatedAt":' + w12(p13);
    return "{" + s + "}";
  }
  return fail("Media: type");
};
var w600 = (v) => {
  if (Array.isArray(v)) {
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w601(v[i]);
    return "[" + s + "]";
  }
  return fail("AccountExport/media: type");
};
var c608 = new RegExp("^upl_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
var w607 = (v) => {
  if (typeof v === "string") {
    if (!c608.test(v)) fail("MediaUploadId: pattern");
    return '"' + v + '"';
  }
  return fail("MediaUploadId: type");
};
var w609 = (v) => v === "direct" ? '"direct"' : v === "resumable" ? '"resumable"' : fail("MediaUpload/method: enum");
var w610 = (v) => {
  if (typeof v === "string") {
    if (v.length < 2 && length(v) < 1) fail("MediaUpload/name: minLength");
    if (v.length > 255 && length(v) > 255) fail("MediaUpload/name: maxLength");
    return quote(v);
  }
  return fail("MediaUpload/name: type");
};
var w611 = (v) => {
  if (Number.isSafeInteger(v)) {
    if (v < 1) fail("MediaUpload/size: minimum");
    if (v > 5368709120) fail("MediaUpload/size: maximum");
    return String(v);
  }
  return fail("MediaUpload/size: type");
};
var w613 = (v) => v === "PUT" ? '"PUT"' : fail("MediaUpload/request/method: enum");
var w615 = (v) => v === "application/octet-stream" ? '"application/octet-stream"' : fail("MediaUpload/request/headers/Content-Type: enum");
var w614 = (v) => {
  if (isObject(v)) {
    const p0 = v["Content-Type"];
    if (p0 === void 0) fail("MediaUpload/request/headers: required Content-Type");
    let s = "";
    s += '"Content-Type":' + w615(p0);
    return "{" + s + "}";
  }
  return fail("MediaUpload/request/headers: type");
};
var w612 = (v) => {
  if (isObject(v)) {
    const p0 = v["method"];
    const p1 = v["url"];
    const p2 = v["headers"];
    if (p0 === void 0) fail("MediaUpload/request: required method");
    if (p1 === void 0) fail("MediaUpload/request: required url");
    if (p2 === void 0) fail("MediaUpload/request: required headers");
    let s = "";
    s += '"method":' + w613(p0);
    s += ',"url":' + w531(p1);
    s += ',"headers":' + w614(p2);
    return "{" + s + "}";
  }
  return fail("MediaUpload/request: type");
};
var w606 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["method"];
    const p2 = v["name"];
    const p3 = v["size"];
    const p4 = v["sha256"];
    const p5 = v["alt"];
    const p6 = v["title"];
    const p7 = v["request"];
    const p8 = v["mediaId"];
    const p9 = v["createdAt"];
    const p10 = v["expiresAt"];
    if (p0 === void 0) fail("MediaUpload: required id");
    if (p1 === void 0) fail("MediaUpload: required method");
    if (p2 === void 0) fail("MediaUpload: required name");
    if (p3 === void 0) fail("MediaUpload: required size");
    if (p9 === void 0) fail("MediaUpload: required createdAt");
    if (p10 === void 0) fail("MediaUpload: required expiresAt");
    let s = "";
    s += '"id":' + w607(p0);
    s += ',"method":' + w609(p1);
    s += ',"name":' + w610(p2);
    s += ',"size":' + w611(p3);
    if (p4 !== void 0) s += ',"sha256":' + w603(p4);
    if (p5 !== void 0) s += ',"alt":' + w522(p5);
    if (p6 !== void 0) s += ',"title":' + w484(p6);
    if (p7 !== void 0) s += ',"request":' + w612(p7);
    if (p8 !== void 0) s += ',"mediaId":' + w146(p8);
    s += ',"createdAt":' + w12(p9);
    s += ',"expiresAt":' + w12(p10);
    return "{" + s + "}";
  }
  return fail("MediaUpload: type");
};
var w605 = (v) => {
  if (Array.isArray(v)) {
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w606(v[i]);
    return "[" + s + "]";
  }
  return fail("AccountExport/mediaUploads: type");
};
var c619 = new RegExp("^crt_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
var w618 = (v) => {
  if (typeof v === "string") {
    if (!c619.test(v)) fail("CartId: pattern");
    return '"' + v + '"';
  }
  return fail("CartId: type");
};
var w620 = (v) => v === "open" ? '"open"' : v === "ordered" ? '"ordered"' : v === "merged" ? '"merged"' : fail("Cart/status: enum");
var w623 = (v) => {
  if (typeof v === "string") {
    if (v.length < 2 && length(v) < 1) fail("CartLine/name: minLength");
    if (v.length > 120 && length(v) > 120) fail("CartLine/name: maxLength");
    return quote(v);
  }
  return fail("CartLine/name: type");
};
var w624 = (v) => {
  if (Number.isSafeInteger(v)) {
    if (v < 1) fail("CartQuantity: minimum");
    if (v > 1e3) fail("CartQuantity: maximum");
    return String(v);
  }
  return fail("CartQuantity: type");
};
var w627 = (v) => v === "price_changed" ? '"price_changed"' : v === "out_of_stock" ? '"out_of_stock"' : v === "quantity_reduced" ? '"quantity_reduced"' : v === "unavailable" ? '"unavailable"' : fail("CartDifference/kind: enum");
var w626 = (v) => {
  if (isObject(v)) {
    const p0 = v["kind"];
    const p1 = v["previousUnitPrice"];
    if (p0 === void 0) fail("CartDifference: required kind");
    let s = "";
    s += '"kind":' + w627(p0);
    if (p1 !== void 0) s += ',"previousUnitPrice":' + w186(p1);
    return "{" + s + "}";
  }
  return fail("CartDifference: type");
};
var w625 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 4) fail("CartLine/differences: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w626(v[i]);
    return "[" + s + "]";
  }
  return fail("CartLine/differences: type");
};
var w622 = (v) => {
  if (isObject(v)) {
    const p0 = v["productId"];
    const p1 = v["variantId"];
    const p2 = v["name"];
    const p3 = v["quantity"];
    const p4 = v["orderableQuantity"];
    const p5 = v["unitPrice"];
    const p6 = v["total"];
    const p7 = v["differences"];
    if (p0 === void 0) fail("CartLine: required productId");
    if (p1 === void 0) fail("CartLine: required variantId");
    if (p2 === void 0) fail("CartLine: required name");
    if (p3 === void 0) fail("CartLine: required quantity");
    if (p4 === void 0) fail("CartLine: required orderableQuantity");
    if (p5 === void 0) fail("CartLine: required unitPrice");
    if (p6 === void 0) fail("CartLine: required total");
    if (p7 === void 0) fail("CartLine: required differences");
    let s = "";
    s += '"productId":' + w183(p0);
    s += ',"variantId":' + w201(p1);
    s += ',"name":' + w623(p2);
    s += ',"quantity":' + w624(p3);
    s += ',"orderableQuantity":' + w457(p4);
    s += ',"unitPrice":' + w186(p5);
    s += ',"total":' + w186(p6);
    s += ',"differences":' + w625(p7);
    return "{" + s + "}";
  }
  return fail("CartLine: type");
};
var w621 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 50) fail("Cart/lines: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w622(v[i]);
    return "[" + s + "]";
  }
  return fail("Cart/lines: type");
};
var w629 = (v) => v === "applied" ? '"applied"' : v === "discount_unknown" ? '"discount_unknown"' : v === "discount_expired" ? '"discount_expired"' : v === "discount_exhausted" ? '"discount_exhausted"' : v === "discount_not_applicable" ? '"discount_not_applicable"' : fail("CartDiscount/outcome: enum");
var w628 = (v) => {
  if (isObject(v)) {
    const p0 = v["code"];
    const p1 = v["outcome"];
    if (p0 === void 0) fail("CartDiscount: required code");
    if (p1 === void 0) fail("CartDiscount: required outcome");
    let s = "";
    s += '"code":' + w334(p0);
    s += ',"outcome":' + w629(p1);
    return "{" + s + "}";
  }
  return fail("CartDiscount: type");
};
var w630 = (v) => {
  if (isObject(v)) {
    const p0 = v["subtotal"];
    const p1 = v["discount"];
    const p2 = v["total"];
    if (p0 === void 0) fail("CartTotals: required subtotal");
    if (p1 === void 0) fail("CartTotals: required discount");
    if (p2 === void 0) fail("CartTotals: required total");
    let s = "";
    s += '"subtotal":' + w186(p0);
    s += ',"discount":' + w186(p1);
    s += ',"total":' + w186(p2);
    return "{" + s + "}";
  }
  return fail("CartTotals: type");
};
var w617 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["status"];
    const p2 = v["orderId"];
    const p3 = v["lines"];
    const p4 = v["discount"];
    const p5 = v["totals"];
    const p6 = v["createdAt"];
    const p7 = v["updatedAt"];
    const p8 = v["expiresAt"];
    if (p0 === void 0) fail("Cart: required id");
    if (p1 === void 0) fail("Cart: required status");
    if (p3 === void 0) fail("Cart: required lines");
    if (p6 === void 0) fail("Cart: required createdAt");
    if (p7 === void 0) fail("Cart: required updatedAt");
    if (p8 === void 0) fail("Cart: required expiresAt");
    let s = "";
    s += '"id":' + w618(p0);
    s += ',"status":' + w620(p1);
    if (p2 !== void 0) s += ',"orderId":' + w211(p2);
    s += ',"lines":' + w621(p3);
    if (p4 !== void 0) s += ',"discount":' + w628(p4);
    if (p5 !== void 0) s += ',"totals":' + w630(p5);
    s += ',"createdAt":' + w12(p6);
    s += ',"updatedAt":' + w12(p7);
    s += ',"expiresAt":' + w12(p8);
    return "{" + s + "}";
  }
  return fail("Cart: type");
};
var w616 = (v) => {
  if (Array.isArray(v)) {
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w617(v[i]);
    return "[" + s + "]";
  }
  return fail("AccountExport/carts: type");
};
var w634 = (v) => {
  if (isObject(v)) {
    const p0 = v["productId"];
    const p1 = v["variantId"];
    const p2 = v["name"];
    const p3 = v["quantity"];
    const p4 = v["unitPrice"];
    const p5 = v["total"];
    const p6 = v["discount"];
    const p7 = v["tax"];
    if (p0 === void 0) fail("OrderItem: required productId");
    if (p1 === void 0) fail("OrderItem: required variantId");
    if (p2 === void 0) fail("OrderItem: required name");
    if (p3 === void 0) fail("OrderItem: required quantity");
    if (p4 === void 0) fail("OrderItem: required unitPrice");
    if (p5 === void 0) fail("OrderItem: required total");
    let s = "";
    s += '"productId":' + w183(p0);
    s += ',"variantId":' + w201(p1);
    s += ',"name":' + w623(p2);
    s += ',"quantity":' + w624(p3);
    s += ',"unitPrice":' + w186(p4);
    s += ',"total":' + w186(p5);
    if (p6 !== void 0) s += ',"discount":' + w186(p6);
    if (p7 !== void 0) s += ',"tax":' + w186(p7);
    return "{" + s + "}";
  }
  return fail("OrderItem: type");
};
var w633 = (v) => {
  if (Array.isArray(v)) {
    if (v.length < 1) fail("Order/items: minItems");
    if (v.length > 50) fail("Order/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w634(v[i]);
    return "[" + s + "]";
  }
  return fail("Order/items: type");
};
var w636 = (v) => {
  if (Array.isArray(v)) {
    if (v.length < 1) fail("Address/lines: minItems");
    if (v.length > 3) fail("Address/lines: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w623(v[i]);
    return "[" + s + "]";
  }
  return fail("Address/lines: type");
};
var w637 = (v) => {
  if (typeof v === "string") {
    if (v.length < 2 && length(v) < 1) fail("Address/postalCode: minLength");
    if (v.length > 20 && length(v) > 20) fail("Address/postalCode: maxLength");
    return quote(v);
  }
  return fail("Address/postalCode: type");
};
var w638 = (v) => {
  if (typeof v === "string") {
    if (!c387.test(v)) fail("Country: pattern");
    return '"' + v + '"';
  }
  return fail("Country: type");
};
var c640 = new RegExp("^\\+?[0-9][0-9 .\\-\\/]*$", "u");
var w639 = (v) => {
  if (typeof v === "string") {
    if (v.length < 6 && length(v) < 3) fail("Address/phone: minLength");
    if (v.length > 30 && length(v) > 30) fail("Address/phone: maxLength");
    if (!c640.test(v)) fail("Address/phone: pattern");
    return quote(v);
  }
  return fail("Address/phone: type");
};
var w635 = (v) => {
  if (isObject(v)) {
    const p0 = v["name"];
    const p1 = v["company"];
    const p2 = v["lines"];
    const p3 = v["postalCode"];
    const p4 = v["city"];
    const p5 = v["region"];
    const p6 = v["country"];
    const p7 = v["phone"];
    if (p0 === void 0) fail("Address: required name");
    if (p2 === void 0) fail("Address: required lines");
    if (p4 === void 0) fail("Address: required city");
    if (p6 === void 0) fail("Address: required country");
    let s = "";
    s += '"name":' + w623(p0);
    if (p1 !== void 0) s += ',"company":' + w623(p1);
    s += ',"lines":' + w636(p2);
    if (p3 !== void 0) s += ',"postalCode":' + w637(p3);
    s += ',"city":' + w623(p4);
    if (p5 !== void 0) s += ',"region":' + w623(p5);
    s += ',"country":' + w638(p6);
    if (p7 !== void 0) s += ',"phone":' + w639(p7);
    return "{" + s + "}";
  }
  return fail("Address: type");
};
var w632 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["status"];
    const p2 = v["items"];
    const p3 = v["subtotal"];
    const p4 = v["discount"];
    const p5 = v["discountCode"];
    const p6 = v["shipping"];
    const p7 = v["shippingMethod"];
    const p8 = v["tax"];
    const p9 = v["total"];
    const p10 = v["expiresAt"];
    const p11 = v["shippingAddress"];
    const p12 = v["billingAddress"];
    const p13 = v["createdAt"];
    if (p0 === void 0) fail("Order: required id");
    if (p1 === void 0) fail("Order: required status");
    if (p2 === void 0) fail("Order: required items");
    if (p3 === void 0) fail("Order: required subtotal");
    if (p9 === void 0) fail("Order: required total");
    if (p13 === void 0) fail("Order: required createdAt");
    let s = "";
    s += '"id":' + w211(p0);
    s += ',"status":' + w214(p1);
    s += ',"items":' + w633(p2);
    s += ',"subtotal":' + w186(p3);
    if (p4 !== void 0) s += ',"discount":' + w186(p4);
    if (p5 !== void 0) s += ',"discountCode":' + w334(p5);
    if (p6 !== void 0) s += ',"shipping":' + w186(p6);
    if (p7 !== void 0) s += ',"shippingMethod":' + w98(p7);
    if (p8 !== void 0) s += ',"tax":' + w186(p8);
    s += ',"total":' + w186(p9);
    if (p10 !== void 0) s += ',"expiresAt":' + w12(p10);
    if (p11 !== void 0) s += ',"shippingAddress":' + w635(p11);
    if (p12 !== void 0) s += ',"billingAddress":' + w635(p12);
    s += ',"createdAt":' + w12(p13);
    return "{" + s + "}";
  }
  return fail("Order: type");
};
var w631 = (v) => {
  if (Array.isArray(v)) {
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w632(v[i]);
    return "[" + s + "]";
  }
  return fail("AccountExport/orders: type");
};
var w642 = (v) => {
  if (isObject(v)) {
    const p0 = v["kind"];
    const p1 = v["number"];
    const p2 = v["orderId"];
    const p3 = v["total"];
    const p4 = v["issuedAt"];
    if (p0 === void 0) fail("InvoiceRecord: required kind");
    if (p1 === void 0) fail("InvoiceRecord: required number");
    if (p2 === void 0) fail("InvoiceRecord: required orderId");
    if (p3 === void 0) fail("InvoiceRecord: required total");
    if (p4 === void 0) fail("InvoiceRecord: required issuedAt");
    let s = "";
    s += '"kind":' + w253(p0);
    s += ',"number":' + w254(p1);
    s += ',"orderId":' + w211(p2);
    s += ',"total":' + w186(p3);
    s += ',"issuedAt":' + w12(p4);
    return "{" + s + "}";
  }
  return fail("InvoiceRecord: type");
};
var w641 = (v) => {
  if (Array.isArray(v)) {
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w642(v[i]);
    return "[" + s + "]";
  }
  return fail("AccountExport/invoices: type");
};
var w645 = (v) => v === "requested" ? '"requested"' : v === "approved" ? '"approved"' : v === "rejected" ? '"rejected"' : v === "received" ? '"received"' : fail("ReturnState: enum");
var w648 = (v) => {
  if (Number.isSafeInteger(v)) {
    if (v < 0) fail("OrderLinePosition: minimum");
    if (v > 49) fail("OrderLinePosition: maximum");
    return String(v);
  }
  return fail("OrderLinePosition: type");
};
var w647 = (v) => {
  if (isObject(v)) {
    const p0 = v["position"];
    const p1 = v["quantity"];
    const p2 = v["restocked"];
    if (p0 === void 0) fail("ReturnLine: required position");
    if (p1 === void 0) fail("ReturnLine: required quantity");
    let s = "";
    s += '"position":' + w648(p0);
    s += ',"quantity":' + w624(p1);
    if (p2 !== void 0) s += ',"restocked":' + w53(p2);
    return "{" + s + "}";
  }
  return fail("ReturnLine: type");
};
var w646 = (v) => {
  if (Array.isArray(v)) {
    if (v.length < 1) fail("Return/lines: minItems");
    if (v.length > 50) fail("Return/lines: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w647(v[i]);
    return "[" + s + "]";
  }
  return fail("Return/lines: type");
};
var w644 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["orderId"];
    const p2 = v["state"];
    const p3 = v["reason"];
    const p4 = v["lines"];
    const p5 = v["rejection"];
    const p6 = v["refund"];
    const p7 = v["createdAt"];
    const p8 = v["decidedAt"];
    const p9 = v["receivedAt"];
    if (p0 === void 0) fail("Return: required id");
    if (p1 === void 0) fail("Return: required orderId");
    if (p2 === void 0) fail("Return: required state");
    if (p3 === void 0) fail("Return: required reason");
    if (p4 === void 0) fail("Return: required lines");
    if (p7 === void 0) fail("Return: required createdAt");
    let s = "";
    s += '"id":' + w278(p0);
    s += ',"orderId":' + w211(p1);
    s += ',"state":' + w645(p2);
    s += ',"reason":' + w281(p3);
    s += ',"lines":' + w646(p4);
    if (p5 !== void 0) s += ',"rejection":' + w522(p5);
    if (p6 !== void 0) s += ',"refund":' + w186(p6);
    s += ',"createdAt":' + w12(p7);
    if (p8 !== void 0) s += ',"decidedAt":' + w12(p8);
    if (p9 !== void 0) s += ',"receivedAt":' + w12(p9);
    return "{" + s + "}";
  }
  return fail("Return: type");
};
var w643 = (v) => {
  if (Array.isArray(v)) {
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w644(v[i]);
    return "[" + s + "]";
  }
  return fail("AccountExport/returns: type");
};
var w649 = (v) => {
  if (Array.isArray(v)) {
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w454(v[i]);
    return "[" + s + "]";
  }
  return fail("AccountExport/jobs: type");
};
var w650 = (v) => {
  if (isObject(v)) {
    const p0 = v["welcome"];
    const p1 = v["comment"];
    const p2 = v["reply"];
    if (p0 === void 0) fail("MailPreferences: required welcome");
    if (p1 === void 0) fail("MailPreferences: required comment");
    if (p2 === void 0) fail("MailPreferences: required reply");
    let s = "";
    s += '"welcome":' + w53(p0);
    s += ',"comment":' + w53(p1);
    s += ',"reply":' + w53(p2);
    return "{" + s + "}";
  }
  return fail("MailPreferences: type");
};
var w653 = (v) => {
  if (isObject(v)) {
    const p0 = v["type"];
    const p1 = v["id"];
    if (p0 === void 0) fail("OwnEvent/subject: required type");
    if (p1 === void 0) fail("OwnEvent/subject: required id");
    let s = "";
    s += '"type":' + w10(p0);
    s += ',"id":' + w10(p1);
    return "{" + s + "}";
  }
  return fail("OwnEvent/subject: type");
};
var w652 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["type"];
    const p2 = v["occurredAt"];
    const p3 = v["subject"];
    const p4 = v["version"];
    const p5 = v["data"];
    if (p0 === void 0) fail("OwnEvent: required id");
    if (p1 === void 0) fail("OwnEvent: required type");
    if (p2 === void 0) fail("OwnEvent: required occurredAt");
    if (p3 === void 0) fail("OwnEvent: required subject");
    if (p4 === void 0) fail("OwnEvent: required version");
    if (p5 === void 0) fail("OwnEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"type":' + w10(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"subject":' + w653(p3);
    s += ',"version":' + w217(p4);
    s += ',"data":' + w458(p5);
    return "{" + s + "}";
  }
  return fail("OwnEvent: type");
};
var w651 = (v) => {
  if (Array.isArray(v)) {
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w652(v[i]);
    return "[" + s + "]";
  }
  return fail("AccountExport/events: type");
};
var w656 = (v) => v === "owner" ? '"owner"' : v === "administrator" ? '"administrator"' : v === "unknown" ? '"unknown"' : fail("AccountEvent/by: enum");
var w655 = (v) => {
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
    s += ',"by":' + w656(p2);
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
var w654 = (v) => {
  if (Array.isArray(v)) {
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w655(v[i]);
    return "[" + s + "]";
  }
  return fail("AccountExport/auditEvents: type");
};
var c660 = new RegExp("^fil_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
var w659 = (v) => {
  if (typeof v === "string") {
    if (!c660.test(v)) fail("FileId: pattern");
    return '"' + v + '"';
  }
  return fail("FileId: type");
};
var w661 = (v) => v === "account_export" ? '"account_export"' : v === "catalogue_export" ? '"catalogue_export"' : v === "catalogue_import" ? '"catalogue_import"' : v === "invoice" ? '"invoice"' : v === "media" ? '"media"' : fail("FileInfo/kind: enum");
var w658 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["kind"];
    const p2 = v["name"];
    const p3 = v["mediaType"];
    const p4 = v["size"];
    const p5 = v["createdAt"];
    const p6 = v["expiresAt"];
    if (p0 === void 0) fail("FileInfo: required id");
    if (p1 === void 0) fail("FileInfo: required kind");
    if (p2 === void 0) fail("FileInfo: required name");
    if (p3 === void 0) fail("FileInfo: required mediaType");
    if (p4 === void 0) fail("FileInfo: required size");
    if (p5 === void 0) fail("FileInfo: required createdAt");
    let s = "";
    s += '"id":' + w659(p0);
    s += ',"kind":' + w661(p1);
    s += ',"name":' + w10(p2);
    s += ',"mediaType":' + w10(p3);
    s += ',"size":' + w189(p4);
    s += ',"createdAt":' + w12(p5);
    if (p6 !== void 0) s += ',"expiresAt":' + w12(p6);
    return "{" + s + "}";
  }
  return fail("FileInfo: type");
};
var w657 = (v) => {
  if (Array.isArray(v)) {
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w658(v[i]);
    return "[" + s + "]";
  }
  return fail("AccountExport/files: type");
};
var w663 = (v) => v === "sessions" ? '"sessions"' : v === "identities" ? '"identities"' : v === "apiKeys" ? '"apiKeys"' : v === "posts" ? '"posts"' : v === "postRevisions" ? '"postRevisions"' : v === "comments" ? '"comments"' : v === "commentLikes" ? '"commentLikes"' : v === "commentReports" ? '"commentReports"' : v === "media" ? '"media"' : v === "mediaUploads" ? '"mediaUploads"' : v === "carts" ? '"carts"' : v === "orders" ? '"orders"' : v === "invoices" ? '"invoices"' : v === "returns" ? '"returns"' : v === "files" ? '"files"' : v === "jobs" ? '"jobs"' : v === "events" ? '"events"' : v === "auditEvents" ? '"auditEvents"' : fail("AccountExport/shortened/items: enum");
var w662 = (v) => {
  if (Array.isArray(v)) {
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w663(v[i]);
    return "[" + s + "]";
  }
  return fail("AccountExport/shortened: type");
};
var w567 = (v) => {
  if (isObject(v)) {
    const p0 = v["exportedAt"];
    const p1 = v["account"];
    const p2 = v["sessions"];
    const p3 = v["identities"];
    const p4 = v["secondFactors"];
    const p5 = v["passkeys"];
    const p6 = v["apiKeys"];
    const p7 = v["posts"];
    const p8 = v["postRevisions"];
    const p9 = v["comments"];
    const p10 = v["commentLikes"];
    const p11 = v["commentReports"];
    const p12 = v["media"];
    const p13 = v["mediaUploads"];
    const p14 = v["carts"];
    const p15 = v["orders"];
    const p16 = v["invoices"];
    const p17 = v["returns"];
    const p18 = v["jobs"];
    const p19 = v["mailPreferences"];
    const p20 = v["events"];
    const p21 = v["auditEvents"];
    const p22 = v["files"];
    const p23 = v["shortened"];
    if (p0 === void 0) fail("AccountExport: required exportedAt");
    if (p1 === void 0) fail("AccountExport: required account");
    if (p2 === void 0) fail("AccountExport: required sessions");
    if (p3 === void 0) fail("AccountExport: required identities");
    if (p4 === void 0) fail("AccountExport: required secondFactors");
    if (p5 === void 0) fail("AccountExport: required passkeys");
    if (p6 === void 0) fail("AccountExport: required apiKeys");
    if (p7 === void 0) fail("AccountExport: required posts");
    if (p8 === void 0) fail("AccountExport: required postRevisions");
    if (p9 === void 0) fail("AccountExport: required comments");
    if (p10 === void 0) fail("AccountExport: required commentLikes");
    if (p11 === void 0) fail("AccountExport: required commentReports");
    if (p12 === void 0) fail("AccountExport: required media");
    if (p13 === void 0) fail("AccountExport: required mediaUploads");
    if (p14 === void 0) fail("AccountExport: required carts");
    if (p15 === void 0) fail("AccountExport: required orders");
    if (p16 === void 0) fail("AccountExport: required invoices");
    if (p17 === void 0) fail("AccountExport: required returns");
    if (p18 === void 0) fail("AccountExport: required jobs");
    if (p19 === void 0) fail("AccountExport: required mailPreferences");
    if (p20 === void 0) fail("AccountExport: required events");
    if (p21 === void 0) fail("AccountExport: required auditEvents");
    if (p22 === void 0) fail("AccountExport: required files");
    if (p23 === void 0) fail("AccountExport: required shortened");
    let s = "";
    s += '"exportedAt":' + w12(p0);
    s += ',"account":' + w496(p1);
    s += ',"sessions":' + w568(p2);
    s += ',"identities":' + w569(p3);
    s += ',"secondFactors":' + w570(p4);
    s += ',"passkeys":' + w572(p5);
    s += ',"apiKeys":' + w576(p6);
    s += ',"posts":' + w579(p7);
    s += ',"postRevisions":' + w587(p8);
    s += ',"comments":' + w590(p9);
    s += ',"commentLikes":' + w596(p10);
    s += ',"commentReports":' + w598(p11);
    s += ',"media":' + w600(p12);
    s += ',"mediaUploads":' + w605(p13);
    s += ',"carts":' + w616(p14);
    s += ',"orders":' + w631(p15);
    s += ',"invoices":' + w641(p16);
    s += ',"returns":' + w643(p17);
    s += ',"jobs":' + w649(p18);
    s += ',"mailPreferences":' + w650(p19);
    s += ',"events":' + w651(p20);
    s += ',"auditEvents":' + w654(p21);
    s += ',"files":' + w657(p22);
    s += ',"shortened":' + w662(p23);
    return "{" + s + "}";
  }
  return fail("AccountExport: type");
};
var c664 = header("header Content-Disposition", w10, false);
var c665 = { "Content-Disposition": c664, "Link": c512, "Cache-Control": c15, "Vary": c16 };
var c666 = header("header Retry-After", w189, false);
var c667 = { "Location": c507, "Retry-After": c666, "Cache-Control": c15, "Vary": c16 };
var w668 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["name"];
    const p2 = v["mediaType"];
    const p3 = v["size"];
    const p4 = v["sha256"];
    const p5 = v["createdAt"];
    const p6 = v["expiresAt"];
    const p7 = v["downloadUrl"];
    const p8 = v["downloadUrlExpiresAt"];
    if (p0 === void 0) fail("AccountExportFile: required id");
    if (p1 === void 0) fail("AccountExportFile: required name");
    if (p2 === void 0) fail("AccountExportFile: required mediaType");
    if (p3 === void 0) fail("AccountExportFile: required size");
    if (p4 === void 0) fail("AccountExportFile: required sha256");
    if (p5 === void 0) fail("AccountExportFile: required createdAt");
    if (p6 === void 0) fail("AccountExportFile: required expiresAt");
    if (p7 === void 0) fail("AccountExportFile: required downloadUrl");
    if (p8 === void 0) fail("AccountExportFile: required downloadUrlExpiresAt");
    let s = "";
    s += '"id":' + w659(p0);
    s += ',"name":' + w10(p1);
    s += ',"mediaType":' + w10(p2);
    s += ',"size":' + w189(p3);
    s += ',"sha256":' + w603(p4);
    s += ',"createdAt":' + w12(p5);
    s += ',"expiresAt":' + w12(p6);
    s += ',"downloadUrl":' + w531(p7);
    s += ',"downloadUrlExpiresAt":' + w12(p8);
    return "{" + s + "}";
  }
  return fail("AccountExportFile: type");
};
var w669 = (v) => v === "default-src 'none'; frame-ancestors 'none'; sandbox" ? `"default-src 'none'; frame-ancestors 'none'; sandbox"` : fail("header Content-Security-Policy: enum");
var c670 = header("header Content-Security-Policy", w669, false);
var c671 = { "Content-Disposition": c664, "Content-Security-Policy": c670, "Vary": c16 };
var c672 = header("header Location", w531, false);
var c673 = { "Location": c672, "Vary": c16 };
var w674 = (v) => {
  if (isObject(v)) {
    const p0 = v["erasesAt"];
    if (p0 === void 0) fail("ErasureSchedule: required erasesAt");
    let s = "";
    s += '"erasesAt":' + w12(p0);
    return "{" + s + "}";
  }
  return fail("ErasureSchedule: type");
};
var w675 = (v) => {
  if (isObject(v)) {
    const p0 = v["jobId"];
    if (p0 === void 0) fail("AvatarProcessing: required jobId");
    let s = "";
    s += '"jobId":' + w448(p0);
    return "{" + s + "}";
  }
  return fail("AvatarProcessing: type");
};
var c676 = { "Location": c507, "Cache-Control": c556, "Vary": c16 };
var c677 = header("header Content-Security-Policy", w10, false);
var c678 = { "Content-Security-Policy": c677, "Cache-Control": c556, "Vary": c16 };
var c679 = { "Content-Security-Policy": c677, "Cache-Control": c15, "Vary": c16 };
var w681 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 100) fail("listSessions 200/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w546(v[i]);
    return "[" + s + "]";
  }
  return fail("listSessions 200/items: type");
};
var w680 = (v) => {
  if (isObject(v)) {
    const p0 = v["items"];
    const p1 = v["nextCursor"];
    if (p0 === void 0) fail("listSessions 200: required items");
    let s = "";
    s += '"items":' + w681(p0);
    if (p1 !== void 0) s += ',"nextCursor":' + w10(p1);
    return "{" + s + "}";
  }
  return fail("listSessions 200: type");
};
var w683 = (v) => {
  if (Number.isSafeInteger(v)) {
    return String(v);
  }
  return fail("PasskeyRequestOptions/timeout: type");
};
var w686 = (v) => v === "public-key" ? '"public-key"' : fail("WebAuthnCredentialRef/type: enum");
var c688 = new RegExp("^[A-Za-z0-9_\\-]+$", "u");
var w687 = (v) => {
  if (typeof v === "string") {
    if (v.length > 1364 && length(v) > 1364) fail("WebAuthnCredentialId: maxLength");
    if (!c688.test(v)) fail("WebAuthnCredentialId: pattern");
    return '"' + v + '"';
  }
  return fail("WebAuthnCredentialId: type");
};
var w690 = (v) => {
  if (typeof v === "string") {
    if (v.length > 32 && length(v) > 32) fail("WebAuthnTransport: maxLength");
    return quote(v);
  }
  return fail("WebAuthnTransport: type");
};
var w689 = (v) => {
  if (Array.isArray(v)) {
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w690(v[i]);
    return "[" + s + "]";
  }
  return fail("WebAuthnCredentialRef/transports: type");
};
var w685 = (v) => {
  if (isObject(v)) {
    const p0 = v["type"];
    const p1 = v["id"];
    const p2 = v["transports"];
    if (p0 === void 0) fail("WebAuthnCredentialRef: required type");
    if (p1 === void 0) fail("WebAuthnCredentialRef: required id");
    let s = "";
    s += '"type":' + w686(p0);
    s += ',"id":' + w687(p1);
    if (p2 !== void 0) s += ',"transports":' + w689(p2);
    return "{" + s + "}";
  }
  return fail("WebAuthnCredentialRef: type");
};
var w684 = (v) => {
  if (Array.isArray(v)) {
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w685(v[i]);
    return "[" + s + "]";
  }
  return fail("PasskeyRequestOptions/allowCredentials: type");
};
var w691 = (v) => v === "required" ? '"required"' : v === "preferred" ? '"preferred"' : fail("PasskeyRequestOptions/userVerification: enum");
var w682 = (v) => {
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
    s += ',"timeout":' + w683(p2);
    s += ',"allowCredentials":' + w684(p3);
    s += ',"userVerification":' + w691(p4);
    return "{" + s + "}";
  }
  return fail("PasskeyRequestOptions: type");
};
var w692 = (v) => {
  if (isObject(v)) {
    const p0 = v["secret"];
    const p1 = v["uri"];
    if (p0 === void 0) fail("TotpEnrolment: required secret");
    if (p1 === void 0) fail("TotpEnrolment: required uri");
    let s = "";
    s += '"secret":' + w10(p0);
    s += ',"uri":' + w531(p1);
    return "{" + s + "}";
  }
  return fail("TotpEnrolment: type");
};
var c696 = new RegExp("^[0-9A-Za-z]{4}(?:[ \\-]?[0-9A-Za-z]{4}){3}$", "u");
var w695 = (v) => {
  if (typeof v === "string") {
    if (!c696.test(v)) fail("RecoveryCode: pattern");
    return '"' + v + '"';
  }
  return fail("RecoveryCode: type");
};
var w694 = (v) => {
  if (Array.isArray(v)) {
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w695(v[i]);
    return "[" + s + "]";
  }
  return fail("SecondFactorAdded/recoveryCodes: type");
};
var w693 = (v) => {
  if (isObject(v)) {
    const p0 = v["recoveryCodes"];
    let s = "";
    if (p0 !== void 0) s += '"recoveryCodes":' + w694(p0);
    return "{" + s + "}";
  }
  return fail("SecondFactorAdded: type");
};
var w697 = (v) => {
  if (isObject(v)) {
    const p0 = v["recoveryCodes"];
    if (p0 === void 0) fail("RecoveryCodes: required recoveryCodes");
    let s = "";
    s += '"recoveryCodes":' + w694(p0);
    return "{" + s + "}";
  }
  return fail("RecoveryCodes: type");
};
var w698 = (v) => {
  if (isObject(v)) {
    const p0 = v["items"];
    if (p0 === void 0) fail("PasskeyList: required items");
    let s = "";
    s += '"items":' + w572(p0);
    return "{" + s + "}";
  }
  return fail("PasskeyList: type");
};
var w699 = (v) => {
  if (isObject(v)) {
    const p0 = v["passkey"];
    const p1 = v["recoveryCodes"];
    if (p0 === void 0) fail("PasskeyAdded: required passkey");
    let s = "";
    s += '"passkey":' + w573(p0);
    if (p1 !== void 0) s += ',"recoveryCodes":' + w694(p1);
    return "{" + s + "}";
  }
  return fail("PasskeyAdded: type");
};
var w701 = (v) => {
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
var w703 = (v) => {
  if (typeof v === "string") {
    if (v.length > 16384 && length(v) > 16384) fail("WebAuthnBytes: maxLength");
    if (!c688.test(v)) fail("WebAuthnBytes: pattern");
    return '"' + v + '"';
  }
  return fail("WebAuthnBytes: type");
};
var w702 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["name"];
    const p2 = v["displayName"];
    if (p0 === void 0) fail("PasskeyCreationOptions/user: required id");
    if (p1 === void 0) fail("PasskeyCreationOptions/user: required name");
    if (p2 === void 0) fail("PasskeyCreationOptions/user: required displayName");
    let s = "";
    s += '"id":' + w703(p0);
    s += ',"name":' + w10(p1);
    s += ',"displayName":' + w10(p2);
    return "{" + s + "}";
  }
  return fail("PasskeyCreationOptions/user: type");
};
var w705 = (v) => {
  if (isObject(v)) {
    const p0 = v["type"];
    const p1 = v["alg"];
    if (p0 === void 0) fail("PasskeyCreationOptions/pubKeyCredParams/items: required type");
    if (p1 === void 0) fail("PasskeyCreationOptions/pubKeyCredParams/items: required alg");
    let s = "";
    s += '"type":' + w686(p0);
    s += ',"alg":' + w683(p1);
    return "{" + s + "}";
  }
  return fail("PasskeyCreationOptions/pubKeyCredParams/items: type");
};
var w704 = (v) => {
  if (Array.isArray(v)) {
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w705(v[i]);
    return "[" + s + "]";
  }
  return fail("PasskeyCreationOptions/pubKeyCredParams: type");
};
var w707 = (v) => v === "required" ? '"required"' : fail("PasskeyCreationOptions/authenticatorSelection/residentKey: enum");
var w706 = (v) => {
  if (isObject(v)) {
    const p0 = v["residentKey"];
    const p1 = v["requireResidentKey"];
    const p2 = v["userVerification"];
    if (p0 === void 0) fail("PasskeyCreationOptions/authenticatorSelection: required residentKey");
    if (p1 === void 0) fail("PasskeyCreationOptions/authenticatorSelection: required requireResidentKey");
    if (p2 === void 0) fail("PasskeyCreationOptions/authenticatorSelection: required userVerification");
    let s = "";
    s += '"residentKey":' + w707(p0);
    s += ',"requireResidentKey":' + w53(p1);
    s += ',"userVerification":' + w707(p2);
    return "{" + s + "}";
  }
  return fail("PasskeyCreationOptions/authenticatorSelection: type");
};
var w708 = (v) => v === "none" ? '"none"' : fail("PasskeyCreationOptions/attestation: enum");
var w700 = (v) => {
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
    s += '"rp":' + w701(p0);
    s += ',"user":' + w702(p1);
    s += ',"challenge":' + w10(p2);
    s += ',"pubKeyCredParams":' + w704(p3);
    s += ',"timeout":' + w683(p4);
    s += ',"excludeCredentials":' + w684(p5);
    s += ',"authenticatorSelection":' + w706(p6);
    s += ',"attestation":' + w708(p7);
    return "{" + s + "}";
  }
  return fail("PasskeyCreationOptions: type");
};
var w710 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 100) fail("listApiKeys 200/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w577(v[i]);
    return "[" + s + "]";
  }
  return fail("listApiKeys 200/items: type");
};
var w709 = (v) => {
  if (isObject(v)) {
    const p0 = v["items"];
    const p1 = v["nextCursor"];
    if (p0 === void 0) fail("listApiKeys 200: required items");
    let s = "";
    s += '"items":' + w710(p0);
    if (p1 !== void 0) s += ',"nextCursor":' + w10(p1);
    return "{" + s + "}";
  }
  return fail("listApiKeys 200: type");
};
var c713 = new RegExp("^tp_[ps]k_[0-9a-hjkmnp-tv-z]{39}$", "u");
var w712 = (v) => {
  if (typeof v === "string") {
    if (!c713.test(v)) fail("ApiKeyCreated/key: pattern");
    return '"' + v + '"';
  }
  return fail("ApiKeyCreated/key: type");
};
var w711 = (v) => {
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
    s += '"id":' + w410(p0);
    s += ',"key":' + w712(p1);
    s += ',"name":' + w502(p2);
    s += ',"kind":' + w413(p3);
    s += ',"hint":' + w10(p4);
    s += ',"scopes":' + w578(p5);
    if (p6 !== void 0) s += ',"expiresAt":' + w12(p6);
    s += ',"createdAt":' + w12(p7);
    return "{" + s + "}";
  }
  return fail("ApiKeyCreated: type");
};
var c718 = new RegExp("^whe_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
var w717 = (v) => {
  if (typeof v === "string") {
    if (!c718.test(v)) fail("WebhookEndpointId: pattern");
    return '"' + v + '"';
  }
  return fail("WebhookEndpointId: type");
};
var c720 = new RegExp("^https?://[!-~]+$", "u");
var w719 = (v) => {
  if (typeof v === "string") {
    if (v.length > 2e3 && length(v) > 2e3) fail("WebhookUrl: maxLength");
    if (!c720.test(v)) fail("WebhookUrl: pattern");
    return quote(v);
  }
  return fail("WebhookUrl: type");
};
var w722 = (v) => v === "user.registered" ? '"user.registered"' : v === "user.updated" ? '"user.updated"' : v === "user.role_changed" ? '"user.role_changed"' : v === "user.deactivated" ? '"user.deactivated"' : v === "user.restored" ? '"user.restored"' : v === "user.email_verified" ? '"user.email_verified"' : v === "user.email_changed" ? '"user.email_changed"' : v === "user.erasure_requested" ? '"user.erasure_requested"' : v === "user.erasure_undone" ? '"user.erasure_undone"' : v === "user.erased" ? '"user.erased"' : v === "post.created" ? '"post.created"' : v === "post.updated" ? '"post.updated"' : v === "post.published" ? '"post.published"' : v === "post.unpublished" ? '"post.unpublished"' : v === "post.deleted" ? '"post.deleted"' : v === "post.restored" ? '"post.restored"' : v === "post_category.created" ? '"post_category.created"' : v === "post_category.updated" ? '"post_category.updated"' : v === "post_category.deleted" ? '"post_category.deleted"' : v === "comment.created" ? '"comment.created"' : v === "comment.updated" ? '"comment.updated"' : v === "comment.approved" ? '"comment.approved"' : v === "comment.hidden" ? '"comment.hidden"' : v === "comment.deleted" ? '"comment.deleted"' : v === "comment.restored" ? '"comment.restored"' : v === "tag.created" ? '"tag.created"' : v === "tag.updated" ? '"tag.updated"' : v === "tag.merged" ? '"tag.merged"' : v === "tag.deleted" ? '"tag.deleted"' : v === "media.created" ? '"media.created"' : v === "media.updated" ? '"media.updated"' : v === "media.ready" ? '"media.ready"' : v === "media.failed" ? '"media.failed"' : v === "media.deleted" ? '"media.deleted"' : v === "media.restored" ? '"media.restored"' : v === "category.created" ? '"category.created"' : v === "category.updated" ? '"category.updated"' : v === "category.deleted" ? '"category.deleted"' : v === "product.created" ? '"product.created"' : v === "product.updated" ? '"product.updated"' : v === "product.price_changed" ? '"product.price_changed"' : v === "product.deleted" ? '"product.deleted"' : v === "product.restored" ? '"product.restored"' : v === "order.placed" ? '"order.placed"' : v === "order.paid" ? '"order.paid"' : v === "order.packed" ? '"order.packed"' : v === "order.shipped" ? '"order.shipped"' : v === "order.delivered" ? '"order.delivered"' : v === "order.cancelled" ? '"order.cancelled"' : v === "order.refunded" ? '"order.refunded"' : v === "order.claimed" ? '"order.claimed"' : v === "invoice.issued" ? '"invoice.issued"' : v === "shipment.created" ? '"shipment.created"' : v === "shipment.updated" ? '"shipment.updated"' : v === "shipment.shipped" ? '"shipment.shipped"' : v === "shipment.delivered" ? '"shipment.delivered"' : v === "shipment.cancelled" ? '"shipment.cancelled"' : v === "return.requested" ? '"return.requested"' : v === "return.approved" ? '"return.approved"' : v === "return.rejected" ? '"return.rejected"' : v === "return.received" ? '"return.received"' : v === "payment.created" ? '"payment.created"' : v === "payment.updated" ? '"payment.updated"' : v === "payment.captured" ? '"payment.captured"' : v === "payment.declined" ? '"payment.declined"' : v === "payment.cancelled" ? '"payment.cancelled"' : v === "refund.created" ? '"refund.created"' : v === "refund.updated" ? '"refund.updated"' : v === "refund.succeeded" ? '"refund.succeeded"' : v === "refund.failed" ? '"refund.failed"' : v === "discount.created" ? '"discount.created"' : v === "discount.updated" ? '"discount.updated"' : v === "discount.deleted" ? '"discount.deleted"' : v === "variant.stock_adjusted" ? '"variant.stock_adjusted"' : v === "stock_reservation.created" ? '"stock_reservation.created"' : v === "stock_reservation.released" ? '"stock_reservation.released"' : v === "stock_reservation.committed" ? '"stock_reservation.committed"' : v === "stock_reservation.expired" ? '"stock_reservation.expired"' : v === "shipping_method.created" ? '"shipping_method.created"' : v === "shipping_method.updated" ? '"shipping_method.updated"' : v === "shipping_method.deleted" ? '"shipping_method.deleted"' : v === "tax_rate.created" ? '"tax_rate.created"' : v === "tax_rate.updated" ? '"tax_rate.updated"' : v === "tax_rate.deleted" ? '"tax_rate.deleted"' : v === "customer_group.updated" ? '"customer_group.updated"' : v === "api_key.created" ? '"api_key.created"' : v === "api_key.renamed" ? '"api_key.renamed"' : v === "api_key.revoked" ? '"api_key.revoked"' : v === "identity.linked" ? '"identity.linked"' : v === "identity.unlinked" ? '"identity.unlinked"' : fail("WebhookEventType: enum");
var w721 = (v) => {
  if (Array.isArray(v)) {
    if (v.length < 1) fail("WebhookEndpoint/eventTypes: minItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w722(v[i]);
    if (findDuplicate(JSON.parse("[" + s + "]"))) fail("WebhookEndpoint/eventTypes: uniqueItems");
    return "[" + s + "]";
  }
  return fail("WebhookEndpoint/eventTypes: type");
};
var w723 = (v) => v === "active" ? '"active"' : v === "paused" ? '"paused"' : v === "disabled" ? '"disabled"' : fail("WebhookEndpointStatus: enum");
var w724 = (v) => v === "gone" ? '"gone"' : v === "failing" ? '"failing"' : fail("WebhookEndpoint/disabledReason: enum");
var w716 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["url"];
    const p2 = v["description"];
    const p3 = v["eventTypes"];
    const p4 = v["status"];
    const p5 = v["disabledReason"];
    const p6 = v["failingSince"];
    const p7 = v["createdAt"];
    const p8 = v["updatedAt"];
    if (p0 === void 0) fail("WebhookEndpoint: required id");
    if (p1 === void 0) fail("WebhookEndpoint: required url");
    if (p4 === void 0) fail("WebhookEndpoint: required status");
    if (p7 === void 0) fail("WebhookEndpoint: required createdAt");
    if (p8 === void 0) fail("WebhookEndpoint: required updatedAt");
    let s = "";
    s += '"id":' + w717(p0);
    s += ',"url":' + w719(p1);
    if (p2 !== void 0) s += ',"description":' + w484(p2);
    if (p3 !== void 0) s += ',"eventTypes":' + w721(p3);
    s += ',"status":' + w723(p4);
    if (p5 !== void 0) s += ',"disabledReason":' + w724(p5);
    if (p6 !== void 0) s += ',"failingSince":' + w12(p6);
    s += ',"createdAt":' + w12(p7);
    s += ',"updatedAt":' + w12(p8);
    return "{" + s + "}";
  }
  return fail("WebhookEndpoint: type");
};
var w715 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 100) fail("listWebhookEndpoints 200/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w716(v[i]);
    return "[" + s + "]";
  }
  return fail("listWebhookEndpoints 200/items: type");
};
var w714 = (v) => {
  if (isObject(v)) {
    const p0 = v["items"];
    const p1 = v["nextCursor"];
    if (p0 === void 0) fail("listWebhookEndpoints 200: required items");
    let s = "";
    s += '"items":' + w715(p0);
    if (p1 !== void 0) s += ',"nextCursor":' + w10(p1);
    return "{" + s + "}";
  }
  return fail("listWebhookEndpoints 200: type");
};
var c727 = new RegExp("^whsec_[A-Za-z0-9+\\/]{43}=$", "u");
var w726 = (v) => {
  if (typeof v === "string") {
    if (!c727.test(v)) fail("WebhookSecret: pattern");
    return quote(v);
  }
  return fail("WebhookSecret: type");
};
var w725 = (v) => {
  if (isObject(v)) {
    const p0 = v["endpoint"];
    const p1 = v["secret"];
    if (p0 === void 0) fail("WebhookEndpointCreated: required endpoint");
    if (p1 === void 0) fail("WebhookEndpointCreated: required secret");
    let s = "";
    s += '"endpoint":' + w716(p0);
    s += ',"secret":' + w726(p1);
    return "{" + s + "}";
  }
  return fail("WebhookEndpointCreated: type");
};
var w728 = (v) => {
  if (isObject(v)) {
    const p0 = v["secret"];
    const p1 = v["previousSecretExpiresAt"];
    if (p0 === void 0) fail("WebhookSecretRotated: required secret");
    if (p1 === void 0) fail("WebhookSecretRotated: required previousSecretExpiresAt");
    let s = "";
    s += '"secret":' + w726(p0);
    s += ',"previousSecretExpiresAt":' + w12(p1);
    return "{" + s + "}";
  }
  return fail("WebhookSecretRotated: type");
};
var c731 = new RegExp("^whd_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
var w730 = (v) => {
  if (typeof v === "string") {
    if (!c731.test(v)) fail("WebhookDeliveryId: pattern");
    return '"' + v + '"';
  }
  return fail("WebhookDeliveryId: type");
};
var w732 = (v) => {
  if (Number.isSafeInteger(v)) {
    if (v < 1) fail("WebhookDelivery/position: minimum");
    return String(v);
  }
  return fail("WebhookDelivery/position: type");
};
var w733 = (v) => v === "waiting" ? '"waiting"' : v === "delivered" ? '"delivered"' : v === "failed" ? '"failed"' : fail("WebhookDeliveryState: enum");
var w729 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["endpointId"];
    const p2 = v["eventId"];
    const p3 = v["eventType"];
    const p4 = v["position"];
    const p5 = v["occurredAt"];
    const p6 = v["state"];
    const p7 = v["attemptCount"];
    const p8 = v["nextAttemptAt"];
    const p9 = v["finishedAt"];
    const p10 = v["createdAt"];
    if (p0 === void 0) fail("WebhookDelivery: required id");
    if (p1 === void 0) fail("WebhookDelivery: required endpointId");
    if (p2 === void 0) fail("WebhookDelivery: required eventId");
    if (p3 === void 0) fail("WebhookDelivery: required eventType");
    if (p5 === void 0) fail("WebhookDelivery: required occurredAt");
    if (p6 === void 0) fail("WebhookDelivery: required state");
    if (p7 === void 0) fail("WebhookDelivery: required attemptCount");
    if (p10 === void 0) fail("WebhookDelivery: required createdAt");
    let s = "";
    s += '"id":' + w730(p0);
    s += ',"endpointId":' + w717(p1);
    s += ',"eventId":' + w27(p2);
    s += ',"eventType":' + w8(p3);
    if (p4 !== void 0) s += ',"position":' + w732(p4);
    s += ',"occurredAt":' + w12(p5);
    s += ',"state":' + w733(p6);
    s += ',"attemptCount":' + w189(p7);
    if (p8 !== void 0) s += ',"nextAttemptAt":' + w12(p8);
    if (p9 !== void 0) s += ',"finishedAt":' + w12(p9);
    s += ',"createdAt":' + w12(p10);
    return "{" + s + "}";
  }
  return fail("WebhookDelivery: type");
};
var w734 = (v) => {
  if (isObject(v)) {
    const p0 = v["scheduled"];
    const p1 = v["nextPosition"];
    if (p0 === void 0) fail("WebhookReplayed: required scheduled");
    let s = "";
    s += '"scheduled":' + w189(p0);
    if (p1 !== void 0) s += ',"nextPosition":' + w732(p1);
    return "{" + s + "}";
  }
  return fail("WebhookReplayed: type");
};
var w736 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 100) fail("listWebhookDeliveries 200/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w729(v[i]);
    return "[" + s + "]";
  }
  return fail("listWebhookDeliveries 200/items: type");
};
var w735 = (v) => {
  if (isObject(v)) {
    const p0 = v["items"];
    const p1 = v["nextCursor"];
    if (p0 === void 0) fail("listWebhookDeliveries 200: required items");
    let s = "";
    s += '"items":' + w736(p0);
    if (p1 !== void 0) s += ',"nextCursor":' + w10(p1);
    return "{" + s + "}";
  }
  return fail("listWebhookDeliveries 200: type");
};
var w741 = (v) => v === "connection_failed" ? '"connection_failed"' : v === "dns_failed" ? '"dns_failed"' : v === "event_expired" ? '"event_expired"' : v === "ip_address_forbidden" ? '"ip_address_forbidden"' : v === "not_2xx" ? '"not_2xx"' : v === "response_incomplete" ? '"response_incomplete"' : v === "response_invalid" ? '"response_invalid"' : v === "timeout" ? '"timeout"' : v === "tls_failed" ? '"tls_failed"' : v === "url_forbidden" ? '"url_forbidden"' : fail("WebhookAttempt/failure/code: enum");
var w740 = (v) => {
  if (isObject(v)) {
    const p0 = v["code"];
    const p1 = v["detail"];
    if (p0 === void 0) fail("WebhookAttempt/failure: required code");
    if (p1 === void 0) fail("WebhookAttempt/failure: required detail");
    let s = "";
    s += '"code":' + w741(p0);
    s += ',"detail":' + w10(p1);
    return "{" + s + "}";
  }
  return fail("WebhookAttempt/failure: type");
};
var w742 = (v) => {
  if (isObject(v)) {
    const p0 = v["status"];
    const p1 = v["headers"];
    const p2 = v["body"];
    const p3 = v["truncated"];
    if (p0 === void 0) fail("WebhookAttempt/response: required status");
    if (p1 === void 0) fail("WebhookAttempt/response: required headers");
    if (p2 === void 0) fail("WebhookAttempt/response: required body");
    if (p3 === void 0) fail("WebhookAttempt/response: required truncated");
    let s = "";
    s += '"status":' + w683(p0);
    s += ',"headers":' + w11(p1);
    s += ',"body":' + w10(p2);
    s += ',"truncated":' + w53(p3);
    return "{" + s + "}";
  }
  return fail("WebhookAttempt/response: type");
};
var w743 = (v) => {
  if (isObject(v)) {
    const p0 = v["dnsMs"];
    const p1 = v["connectMs"];
    const p2 = v["firstByteMs"];
    const p3 = v["totalMs"];
    if (p3 === void 0) fail("WebhookAttempt/timings: required totalMs");
    let s = "";
    if (p0 !== void 0) s += '"dnsMs":' + w683(p0);
    if (p1 !== void 0) s += (s === "" ? "" : ",") + '"connectMs":' + w683(p1);
    if (p2 !== void 0) s += (s === "" ? "" : ",") + '"firstByteMs":' + w683(p2);
    s += (s === "" ? "" : ",") + '"totalMs":' + w683(p3);
    return "{" + s + "}";
  }
  return fail("WebhookAttempt/timings: type");
};
var w739 = (v) => {
  if (isObject(v)) {
    const p0 = v["number"];
    const p1 = v["startedAt"];
    const p2 = v["requestHeaders"];
    const p3 = v["failure"];
    const p4 = v["response"];
    const p5 = v["ipAddress"];
    const p6 = v["timings"];
    if (p0 === void 0) fail("WebhookAttempt: required number");
    if (p1 === void 0) fail("WebhookAttempt: required startedAt");
    if (p2 === void 0) fail("WebhookAttempt: required requestHeaders");
    if (p6 === void 0) fail("WebhookAttempt: required timings");
    let s = "";
    s += '"number":' + w217(p0);
    s += ',"startedAt":' + w12(p1);
    s += ',"requestHeaders":' + w11(p2);
    if (p3 !== void 0) s += ',"failure":' + w740(p3);
    if (p4 !== void 0) s += ',"response":' + w742(p4);
    if (p5 !== void 0) s += ',"ipAddress":' + w10(p5);
    s += ',"timings":' + w743(p6);
    return "{" + s + "}";
  }
  return fail("WebhookAttempt: type");
};
var w738 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 100) fail("WebhookDeliveryDetails/attempts: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w739(v[i]);
    return "[" + s + "]";
  }
  return fail("WebhookDeliveryDetails/attempts: type");
};
var w737 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["endpointId"];
    const p2 = v["eventId"];
    const p3 = v["eventType"];
    const p4 = v["position"];
    const p5 = v["occurredAt"];
    const p6 = v["state"];
    const p7 = v["attemptCount"];
    const p8 = v["nextAttemptAt"];
    const p9 = v["finishedAt"];
    const p10 = v["createdAt"];
    const p11 = v["body"];
    const p12 = v["attempts"];
    if (p0 === void 0) fail("WebhookDeliveryDetails: required id");
    if (p1 === void 0) fail("WebhookDeliveryDetails: required endpointId");
    if (p2 === void 0) fail("WebhookDeliveryDetails: required eventId");
    if (p3 === void 0) fail("WebhookDeliveryDetails: required eventType");
    if (p5 === void 0) fail("WebhookDeliveryDetails: required occurredAt");
    if (p6 === void 0) fail("WebhookDeliveryDetails: required state");
    if (p7 === void 0) fail("WebhookDeliveryDetails: required attemptCount");
    if (p10 === void 0) fail("WebhookDeliveryDetails: required createdAt");
    if (p12 === void 0) fail("WebhookDeliveryDetails: required attempts");
    let s = "";
    s += '"id":' + w730(p0);
    s += ',"endpointId":' + w717(p1);
    s += ',"eventId":' + w27(p2);
    s += ',"eventType":' + w8(p3);
    if (p4 !== void 0) s += ',"position":' + w732(p4);
    s += ',"occurredAt":' + w12(p5);
    s += ',"state":' + w733(p6);
    s += ',"attemptCount":' + w189(p7);
    if (p8 !== void 0) s += ',"nextAttemptAt":' + w12(p8);
    if (p9 !== void 0) s += ',"finishedAt":' + w12(p9);
    s += ',"createdAt":' + w12(p10);
    if (p11 !== void 0) s += ',"body":' + w10(p11);
    s += ',"attempts":' + w738(p12);
    return "{" + s + "}";
  }
  return fail("WebhookDeliveryDetails: type");
};
var w746 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["slug"];
    const p2 = v["title"];
    const p3 = v["excerpt"];
    const p4 = v["cover"];
    const p5 = v["status"];
    const p6 = v["tags"];
    const p7 = v["category"];
    const p8 = v["author"];
    const p9 = v["publishAt"];
    const p10 = v["publishedAt"];
    const p11 = v["deletedAt"];
    const p12 = v["createdAt"];
    const p13 = v["updatedAt"];
    if (p0 === void 0) fail("PostSummaryView: required id");
    let s = "";
    s += '"id":' + w69(p0);
    if (p1 !== void 0) s += ',"slug":' + w98(p1);
    if (p2 !== void 0) s += ',"title":' + w484(p2);
    if (p3 !== void 0) s += ',"excerpt":' + w522(p3);
    if (p4 !== void 0) s += ',"cover":' + w523(p4);
    if (p5 !== void 0) s += ',"status":' + w72(p5);
    if (p6 !== void 0) s += ',"tags":' + w532(p6);
    if (p7 !== void 0) s += ',"category":' + w534(p7);
    if (p8 !== void 0) s += ',"author":' + w535(p8);
    if (p9 !== void 0) s += ',"publishAt":' + w12(p9);
    if (p10 !== void 0) s += ',"publishedAt":' + w12(p10);
    if (p11 !== void 0) s += ',"deletedAt":' + w12(p11);
    if (p12 !== void 0) s += ',"createdAt":' + w12(p12);
    if (p13 !== void 0) s += ',"updatedAt":' + w12(p13);
    return "{" + s + "}";
  }
  return fail("PostSummaryView: type");
};
var w745 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 100) fail("listPosts 200/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w746(v[i]);
    return "[" + s + "]";
  }
  return fail("listPosts 200/items: type");
};
var w744 = (v) => {
  if (isObject(v)) {
    const p0 = v["items"];
    const p1 = v["nextCursor"];
    if (p0 === void 0) fail("listPosts 200: required items");
    let s = "";
    s += '"items":' + w745(p0);
    if (p1 !== void 0) s += ',"nextCursor":' + w10(p1);
    return "{" + s + "}";
  }
  return fail("listPosts 200: type");
};
var w747 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["slug"];
    const p2 = v["title"];
    const p3 = v["body"];
    const p4 = v["contentHtml"];
    const p5 = v["excerpt"];
    const p6 = v["cover"];
    const p7 = v["status"];
    const p8 = v["tags"];
    const p9 = v["category"];
    const p10 = v["author"];
    const p11 = v["publishAt"];
    const p12 = v["publishedAt"];
    const p13 = v["deletedAt"];
    const p14 = v["createdAt"];
    const p15 = v["updatedAt"];
    if (p0 === void 0) fail("PostView: required id");
    let s = "";
    s += '"id":' + w69(p0);
    if (p1 !== void 0) s += ',"slug":' + w98(p1);
    if (p2 !== void 0) s += ',"title":' + w484(p2);
    if (p3 !== void 0) s += ',"body":' + w581(p3);
    if (p4 !== void 0) s += ',"contentHtml":' + w582(p4);
    if (p5 !== void 0) s += ',"excerpt":' + w522(p5);
    if (p6 !== void 0) s += ',"cover":' + w523(p6);
    if (p7 !== void 0) s += ',"status":' + w72(p7);
    if (p8 !== void 0) s += ',"tags":' + w532(p8);
    if (p9 !== void 0) s += ',"category":' + w534(p9);
    if (p10 !== void 0) s += ',"author":' + w535(p10);
    if (p11 !== void 0) s += ',"publishAt":' + w12(p11);
    if (p12 !== void 0) s += ',"publishedAt":' + w12(p12);
    if (p13 !== void 0) s += ',"deletedAt":' + w12(p13);
    if (p14 !== void 0) s += ',"createdAt":' + w12(p14);
    if (p15 !== void 0) s += ',"updatedAt":' + w12(p15);
    return "{" + s + "}";
  }
  return fail("PostView: type");
};
var w750 = (v) => {
  if (isObject(v)) {
    const p0 = v["number"];
    const p1 = v["title"];
    const p2 = v["editor"];
    const p3 = v["restoredFrom"];
    const p4 = v["createdAt"];
    if (p0 === void 0) fail("PostRevisionSummary: required number");
    if (p1 === void 0) fail("PostRevisionSummary: required title");
    if (p4 === void 0) fail("PostRevisionSummary: required createdAt");
    let s = "";
    s += '"number":' + w30(p0);
    s += ',"title":' + w484(p1);
    if (p2 !== void 0) s += ',"editor":' + w586(p2);
    if (p3 !== void 0) s += ',"restoredFrom":' + w30(p3);
    s += ',"createdAt":' + w12(p4);
    return "{" + s + "}";
  }
  return fail("PostRevisionSummary: type");
};
var w749 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 100) fail("listPostRevisions 200/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w750(v[i]);
    return "[" + s + "]";
  }
  return fail("listPostRevisions 200/items: type");
};
var w748 = (v) => {
  if (isObject(v)) {
    const p0 = v["items"];
    const p1 = v["nextCursor"];
    if (p0 === void 0) fail("listPostRevisions 200: required items");
    let s = "";
    s += '"items":' + w749(p0);
    if (p1 !== void 0) s += ',"nextCursor":' + w10(p1);
    return "{" + s + "}";
  }
  return fail("listPostRevisions 200: type");
};
var w752 = (v) => {
  if (isObject(v)) {
    const p0 = v["from"];
    const p1 = v["to"];
    if (p0 === void 0) fail("PostRevisionDiff/title: required from");
    if (p1 === void 0) fail("PostRevisionDiff/title: required to");
    let s = "";
    s += '"from":' + w484(p0);
    s += ',"to":' + w484(p1);
    return "{" + s + "}";
  }
  return fail("PostRevisionDiff/title: type");
};
var w753 = (v) => {
  if (isObject(v)) {
    const p0 = v["from"];
    const p1 = v["to"];
    let s = "";
    if (p0 !== void 0) s += '"from":' + w522(p0);
    if (p1 !== void 0) s += (s === "" ? "" : ",") + '"to":' + w522(p1);
    return "{" + s + "}";
  }
  return fail("PostRevisionDiff/excerpt: type");
};
var w754 = (v) => {
  if (isObject(v)) {
    const p0 = v["from"];
    const p1 = v["to"];
    let s = "";
    if (p0 !== void 0) s += '"from":' + w589(p0);
    if (p1 !== void 0) s += (s === "" ? "" : ",") + '"to":' + w589(p1);
    return "{" + s + "}";
  }
  return fail("PostRevisionDiff/cover: type");
};
var w755 = (v) => {
  if (isObject(v)) {
    const p0 = v["from"];
    const p1 = v["to"];
    let s = "";
    if (p0 !== void 0) s += '"from":' + w585(p0);
    if (p1 !== void 0) s += (s === "" ? "" : ",") + '"to":' + w585(p1);
    return "{" + s + "}";
  }
  return fail("PostRevisionDiff/category: type");
};
var w758 = (v) => v === "kept" ? '"kept"' : v === "added" ? '"added"' : v === "removed" ? '"removed"' : fail("PostRevisionPart/change: enum");
var w757 = (v) => {
  if (isObject(v)) {
    const p0 = v["change"];
    const p1 = v["text"];
    if (p0 === void 0) fail("PostRevisionPart: required change");
    if (p1 === void 0) fail("PostRevisionPart: required text");
    let s = "";
    s += '"change":' + w758(p0);
    s += ',"text":' + w581(p1);
    return "{" + s + "}";
  }
  return fail("PostRevisionPart: type");
};
var w756 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 3e3) fail("PostRevisionDiff/body: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w757(v[i]);
    return "[" + s + "]";
  }
  return fail("PostRevisionDiff/body: type");
};
var w751 = (v) => {
  if (isObject(v)) {
    const p0 = v["from"];
    const p1 = v["to"];
    const p2 = v["title"];
    const p3 = v["excerpt"];
    const p4 = v["cover"];
    const p5 = v["category"];
    const p6 = v["body"];
    const p7 = v["addedTags"];
    const p8 = v["removedTags"];
    if (p0 === void 0) fail("PostRevisionDiff: required from");
    if (p1 === void 0) fail("PostRevisionDiff: required to");
    if (p6 === void 0) fail("PostRevisionDiff: required body");
    if (p7 === void 0) fail("PostRevisionDiff: required addedTags");
    if (p8 === void 0) fail("PostRevisionDiff: required removedTags");
    let s = "";
    s += '"from":' + w30(p0);
    s += ',"to":' + w30(p1);
    if (p2 !== void 0) s += ',"title":' + w752(p2);
    if (p3 !== void 0) s += ',"excerpt":' + w753(p3);
    if (p4 !== void 0) s += ',"cover":' + w754(p4);
    if (p5 !== void 0) s += ',"category":' + w755(p5);
    s += ',"body":' + w756(p6);
    s += ',"addedTags":' + w583(p7);
    s += ',"removedTags":' + w583(p8);
    return "{" + s + "}";
  }
  return fail("PostRevisionDiff: type");
};
var w760 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 100) fail("listComments 200/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w591(v[i]);
    return "[" + s + "]";
  }
  return fail("listComments 200/items: type");
};
var w759 = (v) => {
  if (isObject(v)) {
    const p0 = v["items"];
    const p1 = v["nextCursor"];
    if (p0 === void 0) fail("listComments 200: required items");
    let s = "";
    s += '"items":' + w760(p0);
    if (p1 !== void 0) s += ',"nextCursor":' + w10(p1);
    return "{" + s + "}";
  }
  return fail("listComments 200: type");
};
var w765 = (v) => {
  if (isObject(v)) {
    const p0 = v["reason"];
    const p1 = v["note"];
    const p2 = v["reportedAt"];
    if (p0 === void 0) fail("CommentReport: required reason");
    if (p2 === void 0) fail("CommentReport: required reportedAt");
    let s = "";
    s += '"reason":' + w123(p0);
    if (p1 !== void 0) s += ',"note":' + w463(p1);
    s += ',"reportedAt":' + w12(p2);
    return "{" + s + "}";
  }
  return fail("CommentReport: type");
};
var w764 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 20) fail("QueuedComment/reports: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w765(v[i]);
    return "[" + s + "]";
  }
  return fail("QueuedComment/reports: type");
};
var w763 = (v) => {
  if (isObject(v)) {
    const p0 = v["comment"];
    const p1 = v["reportCount"];
    const p2 = v["reports"];
    if (p0 === void 0) fail("QueuedComment: required comment");
    if (p1 === void 0) fail("QueuedComment: required reportCount");
    if (p2 === void 0) fail("QueuedComment: required reports");
    let s = "";
    s += '"comment":' + w591(p0);
    s += ',"reportCount":' + w595(p1);
    s += ',"reports":' + w764(p2);
    return "{" + s + "}";
  }
  return fail("QueuedComment: type");
};
var w762 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 100) fail("listQueuedComments 200/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w763(v[i]);
    return "[" + s + "]";
  }
  return fail("listQueuedComments 200/items: type");
};
var w761 = (v) => {
  if (isObject(v)) {
    const p0 = v["items"];
    const p1 = v["nextCursor"];
    if (p0 === void 0) fail("listQueuedComments 200: required items");
    let s = "";
    s += '"items":' + w762(p0);
    if (p1 !== void 0) s += ',"nextCursor":' + w10(p1);
    return "{" + s + "}";
  }
  return fail("listQueuedComments 200: type");
};
var w767 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 100) fail("listMedia 200/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w601(v[i]);
    return "[" + s + "]";
  }
  return fail("listMedia 200/items: type");
};
var w766 = (v) => {
  if (isObject(v)) {
    const p0 = v["items"];
    const p1 = v["nextCursor"];
    if (p0 === void 0) fail("listMedia 200: required items");
    let s = "";
    s += '"items":' + w767(p0);
    if (p1 !== void 0) s += ',"nextCursor":' + w10(p1);
    return "{" + s + "}";
  }
  return fail("listMedia 200: type");
};
var w768 = (v) => {
  if (Number.isSafeInteger(v)) {
    if (v < 0) fail("header Upload-Offset: minimum");
    if (v > 5368709120) fail("header Upload-Offset: maximum");
    return String(v);
  }
  return fail("header Upload-Offset: type");
};
var c769 = header("header Upload-Offset", w768, false);
var c770 = header("header Upload-Expires", w10, false);
var c771 = { "Location": c507, "Upload-Offset": c769, "Upload-Expires": c770, "Cache-Control": c15, "Vary": c16 };
var w772 = (v) => v === "1.0.0" ? '"1.0.0"' : fail("header Tus-Version: enum");
var c773 = header("header Tus-Version", w772, false);
var w774 = (v) => v === "creation,expiration,termination" ? '"creation,expiration,termination"' : fail("header Tus-Extension: enum");
var c775 = header("header Tus-Extension", w774, false);
var c776 = header("header Tus-Max-Size", w611, false);
var c777 = { "Tus-Version": c773, "Tus-Extension": c775, "Tus-Max-Size": c776, "Cache-Control": c15, "Vary": c16 };
var c778 = header("header Upload-Length", w611, false);
var c779 = header("header Content-Location", w505, false);
var c780 = { "Upload-Offset": c769, "Upload-Length": c778, "Upload-Expires": c770, "Content-Location": c779, "Cache-Control": c15, "Vary": c16 };
var c781 = { "Upload-Offset": c769, "Upload-Expires": c770, "Content-Location": c779, "Cache-Control": c15, "Vary": c16 };
var w782 = (v) => v === "cross-origin" ? '"cross-origin"' : fail("header Cross-Origin-Resource-Policy: enum");
var c783 = header("header Cross-Origin-Resource-Policy", w782, false);
var c784 = { "Content-Disposition": c664, "Content-Security-Policy": c670, "Cross-Origin-Resource-Policy": c783, "Vary": c16 };
var c786 = new RegExp("^[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} GMT$", "u");
var w785 = (v) => {
  if (typeof v === "string") {
    if (!c786.test(v)) fail("header Last-Modified: pattern");
    return quote(v);
  }
  return fail("header Last-Modified: type");
};
var c787 = header("header Last-Modified", w785, false);
var c788 = { "Last-Modified": c787, "Vary": c16 };
var w790 = (v) => v === "https://jsonfeed.org/version/1.1" ? '"https://jsonfeed.org/version/1.1"' : fail("JsonFeed/version: enum");
var w794 = (v) => {
  if (isObject(v)) {
    const p0 = v["name"];
    if (p0 === void 0) fail("JsonFeedItem/authors/items: required name");
    let s = "";
    s += '"name":' + w10(p0);
    return "{" + s + "}";
  }
  return fail("JsonFeedItem/authors/items: type");
};
var w793 = (v) => {
  if (Array.isArray(v)) {
    if (v.length < 1) fail("JsonFeedItem/authors: minItems");
    if (v.length > 1) fail("JsonFeedItem/authors: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w794(v[i]);
    return "[" + s + "]";
  }
  return fail("JsonFeedItem/authors: type");
};
var w792 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["url"];
    const p2 = v["title"];
    const p3 = v["summary"];
    const p4 = v["content_html"];
    const p5 = v["date_published"];
    const p6 = v["date_modified"];
    const p7 = v["authors"];
    if (p0 === void 0) fail("JsonFeedItem: required id");
    if (p1 === void 0) fail("JsonFeedItem: required url");
    if (p2 === void 0) fail("JsonFeedItem: required title");
    if (p4 === void 0) fail("JsonFeedItem: required content_html");
    if (p5 === void 0) fail("JsonFeedItem: required date_published");
    if (p6 === void 0) fail("JsonFeedItem: required date_modified");
    let s = "";
    s += '"id":' + w531(p0);
    s += ',"url":' + w531(p1);
    s += ',"title":' + w10(p2);
    if (p3 !== void 0) s += ',"summary":' + w10(p3);
    s += ',"content_html":' + w10(p4);
    s += ',"date_published":' + w12(p5);
    s += ',"date_modified":' + w12(p6);
    if (p7 !== void 0) s += ',"authors":' + w793(p7);
    return "{" + s + "}";
  }
  return fail("JsonFeedItem: type");
};
var w791 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 30) fail("JsonFeed/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w792(v[i]);
    return "[" + s + "]";
  }
  return fail("JsonFeed/items: type");
};
var w789 = (v) => {
  if (isObject(v)) {
    const p0 = v["version"];
    const p1 = v["title"];
    const p2 = v["home_page_url"];
    const p3 = v["feed_url"];
    const p4 = v["items"];
    if (p0 === void 0) fail("JsonFeed: required version");
    if (p1 === void 0) fail("JsonFeed: required title");
    if (p2 === void 0) fail("JsonFeed: required home_page_url");
    if (p3 === void 0) fail("JsonFeed: required feed_url");
    if (p4 === void 0) fail("JsonFeed: required items");
    let s = "";
    s += '"version":' + w790(p0);
    s += ',"title":' + w10(p1);
    s += ',"home_page_url":' + w531(p2);
    s += ',"feed_url":' + w531(p3);
    s += ',"items":' + w791(p4);
    return "{" + s + "}";
  }
  return fail("JsonFeed: type");
};
var c795 = { "Last-Modified": c787, "Cache-Control": c556, "Vary": c16 };
var w798 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["slug"];
    const p2 = v["name"];
    const p3 = v["parentId"];
    const p4 = v["position"];
    const p5 = v["postCount"];
    const p6 = v["createdAt"];
    const p7 = v["updatedAt"];
    if (p0 === void 0) fail("PostCategoryView: required id");
    if (p1 === void 0) fail("PostCategoryView: required slug");
    if (p2 === void 0) fail("PostCategoryView: required name");
    if (p4 === void 0) fail("PostCategoryView: required position");
    if (p6 === void 0) fail("PostCategoryView: required createdAt");
    if (p7 === void 0) fail("PostCategoryView: required updatedAt");
    let s = "";
    s += '"id":' + w73(p0);
    s += ',"slug":' + w98(p1);
    s += ',"name":' + w474(p2);
    if (p3 !== void 0) s += ',"parentId":' + w73(p3);
    s += ',"position":' + w388(p4);
    if (p5 !== void 0) s += ',"postCount":' + w189(p5);
    s += ',"createdAt":' + w12(p6);
    s += ',"updatedAt":' + w12(p7);
    return "{" + s + "}";
  }
  return fail("PostCategoryView: type");
};
var w797 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 100) fail("listPostCategories 200/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w798(v[i]);
    return "[" + s + "]";
  }
  return fail("listPostCategories 200/items: type");
};
var w796 = (v) => {
  if (isObject(v)) {
    const p0 = v["items"];
    const p1 = v["nextCursor"];
    if (p0 === void 0) fail("listPostCategories 200: required items");
    let s = "";
    s += '"items":' + w797(p0);
    if (p1 !== void 0) s += ',"nextCursor":' + w10(p1);
    return "{" + s + "}";
  }
  return fail("listPostCategories 200: type");
};
var w799 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["slug"];
    const p2 = v["name"];
    const p3 = v["parentId"];
    const p4 = v["position"];
    const p5 = v["createdAt"];
    const p6 = v["updatedAt"];
    if (p0 === void 0) fail("PostCategory: required id");
    if (p1 === void 0) fail("PostCategory: required slug");
    if (p2 === void 0) fail("PostCategory: required name");
    if (p4 === void 0) fail("PostCategory: required position");
    if (p5 === void 0) fail("PostCategory: required createdAt");
    if (p6 === void 0) fail("PostCategory: required updatedAt");
    let s = "";
    s += '"id":' + w73(p0);
    s += ',"slug":' + w98(p1);
    s += ',"name":' + w474(p2);
    if (p3 !== void 0) s += ',"parentId":' + w73(p3);
    s += ',"position":' + w388(p4);
    s += ',"createdAt":' + w12(p5);
    s += ',"updatedAt":' + w12(p6);
    return "{" + s + "}";
  }
  return fail("PostCategory: type");
};
var w802 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["slug"];
    const p2 = v["name"];
    const p3 = v["description"];
    const p4 = v["postCount"];
    const p5 = v["createdAt"];
    if (p0 === void 0) fail("TagView: required id");
    if (p1 === void 0) fail("TagView: required slug");
    if (p2 === void 0) fail("TagView: required name");
    if (p5 === void 0) fail("TagView: required createdAt");
    let s = "";
    s += '"id":' + w76(p0);
    s += ',"slug":' + w98(p1);
    s += ',"name":' + w471(p2);
    if (p3 !== void 0) s += ',"description":' + w522(p3);
    if (p4 !== void 0) s += ',"postCount":' + w189(p4);
    s += ',"createdAt":' + w12(p5);
    return "{" + s + "}";
  }
  return fail("TagView: type");
};
var w801 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 100) fail("listTags 200/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w802(v[i]);
    return "[" + s + "]";
  }
  return fail("listTags 200/items: type");
};
var w800 = (v) => {
  if (isObject(v)) {
    const p0 = v["items"];
    const p1 = v["nextCursor"];
    if (p0 === void 0) fail("listTags 200: required items");
    let s = "";
    s += '"items":' + w801(p0);
    if (p1 !== void 0) s += ',"nextCursor":' + w10(p1);
    return "{" + s + "}";
  }
  return fail("listTags 200: type");
};
var w803 = (v) => {
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
    s += '"id":' + w76(p0);
    s += ',"slug":' + w98(p1);
    s += ',"name":' + w471(p2);
    if (p3 !== void 0) s += ',"description":' + w522(p3);
    s += ',"createdAt":' + w12(p4);
    return "{" + s + "}";
  }
  return fail("Tag: type");
};
var w806 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["slug"];
    const p2 = v["name"];
    const p3 = v["parentId"];
    const p4 = v["position"];
    const p5 = v["createdAt"];
    const p6 = v["updatedAt"];
    if (p0 === void 0) fail("Category: required id");
    if (p1 === void 0) fail("Category: required slug");
    if (p2 === void 0) fail("Category: required name");
    if (p4 === void 0) fail("Category: required position");
    if (p5 === void 0) fail("Category: required createdAt");
    if (p6 === void 0) fail("Category: required updatedAt");
    let s = "";
    s += '"id":' + w169(p0);
    s += ',"slug":' + w98(p1);
    s += ',"name":' + w474(p2);
    if (p3 !== void 0) s += ',"parentId":' + w169(p3);
    s += ',"position":' + w388(p4);
    s += ',"createdAt":' + w12(p5);
    s += ',"updatedAt":' + w12(p6);
    return "{" + s + "}";
  }
  return fail("Category: type");
};
var w805 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 100) fail("listCategories 200/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w806(v[i]);
    return "[" + s + "]";
  }
  return fail("listCategories 200/items: type");
};
var w804 = (v) => {
  if (isObject(v)) {
    const p0 = v["items"];
    const p1 = v["nextCursor"];
    if (p0 === void 0) fail("listCategories 200: required items");
    let s = "";
    s += '"items":' + w805(p0);
    if (p1 !== void 0) s += ',"nextCursor":' + w10(p1);
    return "{" + s + "}";
  }
  return fail("listCategories 200: type");
};
var w809 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["slug"];
    const p2 = v["name"];
    const p3 = v["basisPoints"];
    const p4 = v["createdAt"];
    const p5 = v["updatedAt"];
    if (p0 === void 0) fail("CustomerGroup: required id");
    if (p1 === void 0) fail("CustomerGroup: required slug");
    if (p2 === void 0) fail("CustomerGroup: required name");
    if (p3 === void 0) fail("CustomerGroup: required basisPoints");
    if (p4 === void 0) fail("CustomerGroup: required createdAt");
    if (p5 === void 0) fail("CustomerGroup: required updatedAt");
    let s = "";
    s += '"id":' + w401(p0);
    s += ',"slug":' + w98(p1);
    s += ',"name":' + w471(p2);
    s += ',"basisPoints":' + w388(p3);
    s += ',"createdAt":' + w12(p4);
    s += ',"updatedAt":' + w12(p5);
    return "{" + s + "}";
  }
  return fail("CustomerGroup: type");
};
var w808 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 100) fail("listCustomerGroups 200/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w809(v[i]);
    return "[" + s + "]";
  }
  return fail("listCustomerGroups 200/items: type");
};
var w807 = (v) => {
  if (isObject(v)) {
    const p0 = v["items"];
    const p1 = v["nextCursor"];
    if (p0 === void 0) fail("listCustomerGroups 200: required items");
    let s = "";
    s += '"items":' + w808(p0);
    if (p1 !== void 0) s += ',"nextCursor":' + w10(p1);
    return "{" + s + "}";
  }
  return fail("listCustomerGroups 200: type");
};
var w813 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 250) fail("ShippingMethod/countries: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w386(v[i]);
    if (findDuplicate(JSON.parse("[" + s + "]"))) fail("ShippingMethod/countries: uniqueItems");
    return "[" + s + "]";
  }
  return fail("ShippingMethod/countries: type");
};
var w816 = (v) => {
  if (Number.isSafeInteger(v)) {
    if (v < 0) fail("ShippingCharge/amount: minimum");
    if (v > 1e8) fail("ShippingCharge/amount: maximum");
    return String(v);
  }
  return fail("ShippingCharge/amount: type");
};
var w817 = (v) => {
  if (Number.isSafeInteger(v)) {
    if (v < 0) fail("ShippingCharge/perKilogram: minimum");
    if (v > 1e6) fail("ShippingCharge/perKilogram: maximum");
    return String(v);
  }
  return fail("ShippingCharge/perKilogram: type");
};
var w815 = (v) => {
  if (isObject(v)) {
    const p0 = v["currency"];
    const p1 = v["amount"];
    const p2 = v["perKilogram"];
    if (p0 === void 0) fail("ShippingCharge: required currency");
    if (p1 === void 0) fail("ShippingCharge: required amount");
    if (p2 === void 0) fail("ShippingCharge: required perKilogram");
    let s = "";
    s += '"currency":' + w188(p0);
    s += ',"amount":' + w816(p1);
    s += ',"perKilogram":' + w817(p2);
    return "{" + s + "}";
  }
  return fail("ShippingCharge: type");
};
var w814 = (v) => {
  if (Array.isArray(v)) {
    if (v.length < 1) fail("ShippingMethod/charges: minItems");
    if (v.length > 10) fail("ShippingMethod/charges: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w815(v[i]);
    return "[" + s + "]";
  }
  return fail("ShippingMethod/charges: type");
};
var w812 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["slug"];
    const p2 = v["name"];
    const p3 = v["countries"];
    const p4 = v["charges"];
    const p5 = v["updatedAt"];
    if (p0 === void 0) fail("ShippingMethod: required id");
    if (p1 === void 0) fail("ShippingMethod: required slug");
    if (p2 === void 0) fail("ShippingMethod: required name");
    if (p3 === void 0) fail("ShippingMethod: required countries");
    if (p4 === void 0) fail("ShippingMethod: required charges");
    if (p5 === void 0) fail("ShippingMethod: required updatedAt");
    let s = "";
    s += '"id":' + w370(p0);
    s += ',"slug":' + w98(p1);
    s += ',"name":' + w471(p2);
    s += ',"countries":' + w813(p3);
    s += ',"charges":' + w814(p4);
    s += ',"updatedAt":' + w12(p5);
    return "{" + s + "}";
  }
  return fail("ShippingMethod: type");
};
var w811 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 100) fail("listShippingMethods 200/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w812(v[i]);
    return "[" + s + "]";
  }
  return fail("listShippingMethods 200/items: type");
};
var w810 = (v) => {
  if (isObject(v)) {
    const p0 = v["items"];
    const p1 = v["nextCursor"];
    if (p0 === void 0) fail("listShippingMethods 200: required items");
    let s = "";
    s += '"items":' + w811(p0);
    if (p1 !== void 0) s += ',"nextCursor":' + w10(p1);
    return "{" + s + "}";
  }
  return fail("listShippingMethods 200: type");
};
var w820 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["country"];
    const p2 = v["basisPoints"];
    const p3 = v["updatedAt"];
    if (p0 === void 0) fail("TaxRate: required id");
    if (p1 === void 0) fail("TaxRate: required country");
    if (p2 === void 0) fail("TaxRate: required basisPoints");
    if (p3 === void 0) fail("TaxRate: required updatedAt");
    let s = "";
    s += '"id":' + w383(p0);
    s += ',"country":' + w386(p1);
    s += ',"basisPoints":' + w388(p2);
    s += ',"updatedAt":' + w12(p3);
    return "{" + s + "}";
  }
  return fail("TaxRate: type");
};
var w819 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 100) fail("listTaxRates 200/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w820(v[i]);
    return "[" + s + "]";
  }
  return fail("listTaxRates 200/items: type");
};
var w818 = (v) => {
  if (isObject(v)) {
    const p0 = v["items"];
    const p1 = v["nextCursor"];
    if (p0 === void 0) fail("listTaxRates 200: required items");
    let s = "";
    s += '"items":' + w819(p0);
    if (p1 !== void 0) s += ',"nextCursor":' + w10(p1);
    return "{" + s + "}";
  }
  return fail("listTaxRates 200: type");
};
var c825 = new RegExp("^[0-9]{4}-(?:[0-9]{2}|[0-9]{2}-[0-9]{2}|W[0-9]{2})$", "u");
var w824 = (v) => {
  if (typeof v === "string") {
    if (v.length > 10 && length(v) > 10) fail("SalesPeriod/period: maxLength");
    if (!c825.test(v)) fail("SalesPeriod/period: pattern");
    return quote(v);
  }
  return fail("SalesPeriod/period: type");
};
var c827 = format("date");
var w826 = (v) => {
  if (typeof v === "string") {
    if (!c827(v)) fail("Day: format date");
    return '"' + v + '"';
  }
  return fail("Day: type");
};
var w829 = (v) => {
  if (Number.isSafeInteger(v)) {
    if (v < 0) fail("Sales/orders: minimum");
    if (v > 9007199254740991) fail("Sales/orders: maximum");
    return String(v);
  }
  return fail("Sales/orders: type");
};
var w828 = (v) => {
  if (isObject(v)) {
    const p0 = v["orders"];
    const p1 = v["units"];
    const p2 = v["gross"];
    const p3 = v["net"];
    const p4 = v["tax"];
    const p5 = v["discount"];
    const p6 = v["refunded"];
    if (p0 === void 0) fail("Sales: required orders");
    if (p1 === void 0) fail("Sales: required units");
    if (p2 === void 0) fail("Sales: required gross");
    if (p3 === void 0) fail("Sales: required net");
    if (p4 === void 0) fail("Sales: required tax");
    if (p5 === void 0) fail("Sales: required discount");
    if (p6 === void 0) fail("Sales: required refunded");
    let s = "";
    s += '"orders":' + w829(p0);
    s += ',"units":' + w829(p1);
    s += ',"gross":' + w186(p2);
    s += ',"net":' + w186(p3);
    s += ',"tax":' + w186(p4);
    s += ',"discount":' + w186(p5);
    s += ',"refunded":' + w186(p6);
    return "{" + s + "}";
  }
  return fail("Sales: type");
};
var w823 = (v) => {
  if (isObject(v)) {
    const p0 = v["period"];
    const p1 = v["from"];
    const p2 = v["to"];
    const p3 = v["sales"];
    if (p0 === void 0) fail("SalesPeriod: required period");
    if (p1 === void 0) fail("SalesPeriod: required from");
    if (p2 === void 0) fail("SalesPeriod: required to");
    if (p3 === void 0) fail("SalesPeriod: required sales");
    let s = "";
    s += '"period":' + w824(p0);
    s += ',"from":' + w826(p1);
    s += ',"to":' + w826(p2);
    s += ',"sales":' + w828(p3);
    return "{" + s + "}";
  }
  return fail("SalesPeriod: type");
};
var w822 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 366) fail("SalesReport/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w823(v[i]);
    return "[" + s + "]";
  }
  return fail("SalesReport/items: type");
};
var w821 = (v) => {
  if (isObject(v)) {
    const p0 = v["items"];
    const p1 = v["total"];
    if (p0 === void 0) fail("SalesReport: required items");
    if (p1 === void 0) fail("SalesReport: required total");
    let s = "";
    s += '"items":' + w822(p0);
    s += ',"total":' + w828(p1);
    return "{" + s + "}";
  }
  return fail("SalesReport: type");
};
var w832 = (v) => {
  if (isObject(v)) {
    const p0 = v["category"];
    const p1 = v["sales"];
    if (p0 === void 0) fail("CategorySales: required category");
    if (p1 === void 0) fail("CategorySales: required sales");
    let s = "";
    s += '"category":' + w98(p0);
    s += ',"sales":' + w828(p1);
    return "{" + s + "}";
  }
  return fail("CategorySales: type");
};
var w831 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 1e3) fail("CategorySalesReport/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w832(v[i]);
    return "[" + s + "]";
  }
  return fail("CategorySalesReport/items: type");
};
var w830 = (v) => {
  if (isObject(v)) {
    const p0 = v["items"];
    if (p0 === void 0) fail("CategorySalesReport: required items");
    let s = "";
    s += '"items":' + w831(p0);
    return "{" + s + "}";
  }
  return fail("CategorySalesReport: type");
};
var c837 = new RegExp("^[A-Za-z0-9._\\-]+$", "u");
var w836 = (v) => {
  if (typeof v === "string") {
    if (v.length < 2 && length(v) < 1) fail("Sku: minLength");
    if (v.length > 64 && length(v) > 64) fail("Sku: maxLength");
    if (!c837.test(v)) fail("Sku: pattern");
    return '"' + v + '"';
  }
  return fail("Sku: type");
};
var w840 = (v) => {
  if (typeof v === "string") {
    if (v.length < 2 && length(v) < 1) fail("VariantOption/name: minLength");
    if (v.length > 40 && length(v) > 40) fail("VariantOption/name: maxLength");
    return quote(v);
  }
  return fail("VariantOption/name: type");
};
var w839 = (v) => {
  if (isObject(v)) {
    const p0 = v["name"];
    const p1 = v["value"];
    if (p0 === void 0) fail("VariantOption: required name");
    if (p1 === void 0) fail("VariantOption: required value");
    let s = "";
    s += '"name":' + w840(p0);
    s += ',"value":' + w471(p1);
    return "{" + s + "}";
  }
  return fail("VariantOption: type");
};
var w838 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 3) fail("LowStock/options: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w839(v[i]);
    return "[" + s + "]";
  }
  return fail("LowStock/options: type");
};
var w835 = (v) => {
  if (isObject(v)) {
    const p0 = v["variantId"];
    const p1 = v["productId"];
    const p2 = v["slug"];
    const p3 = v["name"];
    const p4 = v["sku"];
    const p5 = v["options"];
    const p6 = v["onHand"];
    const p7 = v["reserved"];
    const p8 = v["available"];
    if (p0 === void 0) fail("LowStock: required variantId");
    if (p1 === void 0) fail("LowStock: required productId");
    if (p2 === void 0) fail("LowStock: required slug");
    if (p3 === void 0) fail("LowStock: required name");
    if (p5 === void 0) fail("LowStock: required options");
    if (p6 === void 0) fail("LowStock: required onHand");
    if (p7 === void 0) fail("LowStock: required reserved");
    if (p8 === void 0) fail("LowStock: required available");
    let s = "";
    s += '"variantId":' + w201(p0);
    s += ',"productId":' + w183(p1);
    s += ',"slug":' + w98(p2);
    s += ',"name":' + w623(p3);
    if (p4 !== void 0) s += ',"sku":' + w836(p4);
    s += ',"options":' + w838(p5);
    s += ',"onHand":' + w349(p6);
    s += ',"reserved":' + w349(p7);
    s += ',"available":' + w388(p8);
    return "{" + s + "}";
  }
  return fail("LowStock: type");
};
var w834 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 1e3) fail("LowStockReport/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w835(v[i]);
    return "[" + s + "]";
  }
  return fail("LowStockReport/items: type");
};
var w833 = (v) => {
  if (isObject(v)) {
    const p0 = v["items"];
    if (p0 === void 0) fail("LowStockReport: required items");
    let s = "";
    s += '"items":' + w834(p0);
    return "{" + s + "}";
  }
  return fail("LowStockReport: type");
};
var w843 = (v) => {
  if (isObject(v)) {
    const p0 = v["productId"];
    const p1 = v["slug"];
    const p2 = v["name"];
    const p3 = v["sales"];
    if (p0 === void 0) fail("TopSellingProduct: required productId");
    if (p1 === void 0) fail("TopSellingProduct: required slug");
    if (p2 === void 0) fail("TopSellingProduct: required name");
    if (p3 === void 0) fail("TopSellingProduct: required sales");
    let s = "";
    s += '"productId":' + w183(p0);
    s += ',"slug":' + w98(p1);
    s += ',"name":' + w623(p2);
    s += ',"sales":' + w828(p3);
    return "{" + s + "}";
  }
  return fail("TopSellingProduct: type");
};
var w842 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 100) fail("TopSellingReport/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w843(v[i]);
    return "[" + s + "]";
  }
  return fail("TopSellingReport/items: type");
};
var w841 = (v) => {
  if (isObject(v)) {
    const p0 = v["items"];
    if (p0 === void 0) fail("TopSellingReport: required items");
    let s = "";
    s += '"items":' + w842(p0);
    return "{" + s + "}";
  }
  return fail("TopSellingReport: type");
};
var w847 = (v) => v === "percentage" ? '"percentage"' : v === "fixed" ? '"fixed"' : v === "free_shipping" ? '"free_shipping"' : fail("DiscountKind: enum");
var w848 = (v) => {
  if (Number.isSafeInteger(v)) {
    if (v < 1) fail("Discount/basisPoints: minimum");
    if (v > 1e4) fail("Discount/basisPoints: maximum");
    return String(v);
  }
  return fail("Discount/basisPoints: type");
};
var w849 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 100) fail("Discount/productIds: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w183(v[i]);
    if (findDuplicate(JSON.parse("[" + s + "]"))) fail("Discount/productIds: uniqueItems");
    return "[" + s + "]";
  }
  return fail("Discount/productIds: type");
};
var w850 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 100) fail("Discount/categories: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w98(v[i]);
    if (findDuplicate(JSON.parse("[" + s + "]"))) fail("Discount/categories: uniqueItems");
    return "[" + s + "]";
  }
  return fail("Discount/categories: type");
};
var w851 = (v) => {
  if (Number.isSafeInteger(v)) {
    if (v < 1) fail("Discount/usageLimit: minimum");
    if (v > 1e9) fail("Discount/usageLimit: maximum");
    return String(v);
  }
  return fail("Discount/usageLimit: type");
};
var w846 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["code"];
    const p2 = v["kind"];
    const p3 = v["basisPoints"];
    const p4 = v["amount"];
    const p5 = v["minimum"];
    const p6 = v["customerGroup"];
    const p7 = v["productIds"];
    const p8 = v["categories"];
    const p9 = v["validFrom"];
    const p10 = v["validUntil"];
    const p11 = v["usageLimit"];
    const p12 = v["usageLimitPerCustomer"];
    const p13 = v["active"];
    const p14 = v["createdAt"];
    const p15 = v["updatedAt"];
    if (p0 === void 0) fail("Discount: required id");
    if (p1 === void 0) fail("Discount: required code");
    if (p2 === void 0) fail("Discount: required kind");
    if (p7 === void 0) fail("Discount: required productIds");
    if (p8 === void 0) fail("Discount: required categories");
    if (p13 === void 0) fail("Discount: required active");
    if (p14 === void 0) fail("Discount: required createdAt");
    if (p15 === void 0) fail("Discount: required updatedAt");
    let s = "";
    s += '"id":' + w331(p0);
    s += ',"code":' + w334(p1);
    s += ',"kind":' + w847(p2);
    if (p3 !== void 0) s += ',"basisPoints":' + w848(p3);
    if (p4 !== void 0) s += ',"amount":' + w186(p4);
    if (p5 !== void 0) s += ',"minimum":' + w186(p5);
    if (p6 !== void 0) s += ',"customerGroup":' + w98(p6);
    s += ',"productIds":' + w849(p7);
    s += ',"categories":' + w850(p8);
    if (p9 !== void 0) s += ',"validFrom":' + w12(p9);
    if (p10 !== void 0) s += ',"validUntil":' + w12(p10);
    if (p11 !== void 0) s += ',"usageLimit":' + w851(p11);
    if (p12 !== void 0) s += ',"usageLimitPerCustomer":' + w851(p12);
    s += ',"active":' + w53(p13);
    s += ',"createdAt":' + w12(p14);
    s += ',"updatedAt":' + w12(p15);
    return "{" + s + "}";
  }
  return fail("Discount: type");
};
var w845 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 100) fail("listDiscounts 200/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w846(v[i]);
    return "[" + s + "]";
  }
  return fail("listDiscounts 200/items: type");
};
var w844 = (v) => {
  if (isObject(v)) {
    const p0 = v["items"];
    const p1 = v["nextCursor"];
    if (p0 === void 0) fail("listDiscounts 200: required items");
    let s = "";
    s += '"items":' + w845(p0);
    if (p1 !== void 0) s += ',"nextCursor":' + w10(p1);
    return "{" + s + "}";
  }
  return fail("listDiscounts 200: type");
};
var w854 = (v) => {
  if (isObject(v)) {
    const p0 = v["orderId"];
    const p1 = v["customerId"];
    const p2 = v["redeemedAt"];
    if (p0 === void 0) fail("DiscountUsage: required orderId");
    if (p2 === void 0) fail("DiscountUsage: required redeemedAt");
    let s = "";
    s += '"orderId":' + w211(p0);
    if (p1 !== void 0) s += ',"customerId":' + w5(p1);
    s += ',"redeemedAt":' + w12(p2);
    return "{" + s + "}";
  }
  return fail("DiscountUsage: type");
};
var w853 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 100) fail("listDiscountUsages 200/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w854(v[i]);
    return "[" + s + "]";
  }
  return fail("listDiscountUsages 200/items: type");
};
var w852 = (v) => {
  if (isObject(v)) {
    const p0 = v["items"];
    const p1 = v["nextCursor"];
    if (p0 === void 0) fail("listDiscountUsages 200: required items");
    let s = "";
    s += '"items":' + w853(p0);
    if (p1 !== void 0) s += ',"nextCursor":' + w10(p1);
    return "{" + s + "}";
  }
  return fail("listDiscountUsages 200: type");
};
var w858 = (v) => {
  if (typeof v === "string") {
    if (v.length < 2 && length(v) < 1) fail("ProductSummary/description: minLength");
    if (v.length > 5e3 && length(v) > 5e3) fail("ProductSummary/description: maxLength");
    return quote(v);
  }
  return fail("ProductSummary/description: type");
};
var w861 = (v) => {
  if (Number.isSafeInteger(v)) {
    if (v < 0) fail("ProductVariant/weightGrams: minimum");
    if (v > 1e6) fail("ProductVariant/weightGrams: maximum");
    return String(v);
  }
  return fail("ProductVariant/weightGrams: type");
};
var w860 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["sku"];
    const p2 = v["price"];
    const p3 = v["compareAtPrice"];
    const p4 = v["weightGrams"];
    const p5 = v["options"];
    const p6 = v["stock"];
    if (p0 === void 0) fail("ProductVariant: required id");
    if (p2 === void 0) fail("ProductVariant: required price");
    if (p5 === void 0) fail("ProductVariant: required options");
    let s = "";
    s += '"id":' + w201(p0);
    if (p1 !== void 0) s += ',"sku":' + w836(p1);
    s += ',"price":' + w186(p2);
    if (p3 !== void 0) s += ',"compareAtPrice":' + w186(p3);
    if (p4 !== void 0) s += ',"weightGrams":' + w861(p4);
    s += ',"options":' + w838(p5);
    if (p6 !== void 0) s += ',"stock":' + w861(p6);
    return "{" + s + "}";
  }
  return fail("ProductVariant: type");
};
var w859 = (v) => {
  if (Array.isArray(v)) {
    if (v.length < 1) fail("ProductSummary/variants: minItems");
    if (v.length > 100) fail("ProductSummary/variants: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w860(v[i]);
    return "[" + s + "]";
  }
  return fail("ProductSummary/variants: type");
};
var w864 = (v) => {
  if (typeof v === "string") {
    if (v.length > 2e3 && length(v) > 2e3) fail("ProductImage/url: maxLength");
    return quote(v);
  }
  return fail("ProductImage/url: type");
};
var w863 = (v) => {
  if (isObject(v)) {
    const p0 = v["mediaId"];
    const p1 = v["url"];
    const p2 = v["alt"];
    const p3 = v["width"];
    const p4 = v["height"];
    const p5 = v["renditions"];
    if (p1 === void 0) fail("ProductImage: required url");
    if (p2 === void 0) fail("ProductImage: required alt");
    let s = "";
    if (p0 !== void 0) s += '"mediaId":' + w146(p0);
    s += (s === "" ? "" : ",") + '"url":' + w864(p1);
    s += ',"alt":' + w459(p2);
    if (p3 !== void 0) s += ',"width":' + w526(p3);
    if (p4 !== void 0) s += ',"height":' + w526(p4);
    if (p5 !== void 0) s += ',"renditions":' + w527(p5);
    return "{" + s + "}";
  }
  return fail("ProductImage: type");
};
var w862 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 20) fail("ProductSummary/images: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w863(v[i]);
    return "[" + s + "]";
  }
  return fail("ProductSummary/images: type");
};
var w866 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["slug"];
    const p2 = v["name"];
    if (p0 === void 0) fail("TagRef: required id");
    if (p1 === void 0) fail("TagRef: required slug");
    if (p2 === void 0) fail("TagRef: required name");
    let s = "";
    s += '"id":' + w76(p0);
    s += ',"slug":' + w98(p1);
    s += ',"name":' + w471(p2);
    return "{" + s + "}";
  }
  return fail("TagRef: type");
};
var w865 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 20) fail("ProductSummary/tags: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w866(v[i]);
    return "[" + s + "]";
  }
  return fail("ProductSummary/tags: type");
};
var w857 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["slug"];
    const p2 = v["name"];
    const p3 = v["description"];
    const p4 = v["category"];
    const p5 = v["price"];
    const p6 = v["stock"];
    const p7 = v["variants"];
    const p8 = v["images"];
    const p9 = v["tags"];
    const p10 = v["createdAt"];
    const p11 = v["updatedAt"];
    if (p0 === void 0) fail("ProductSummary: required id");
    let s = "";
    s += '"id":' + w183(p0);
    if (p1 !== void 0) s += ',"slug":' + w98(p1);
    if (p2 !== void 0) s += ',"name":' + w623(p2);
    if (p3 !== void 0) s += ',"description":' + w858(p3);
    if (p4 !== void 0) s += ',"category":' + w98(p4);
    if (p5 !== void 0) s += ',"price":' + w186(p5);
    if (p6 !== void 0) s += ',"stock":' + w479(p6);
    if (p7 !== void 0) s += ',"variants":' + w859(p7);
    if (p8 !== void 0) s += ',"images":' + w862(p8);
    if (p9 !== void 0) s += ',"tags":' + w865(p9);
    if (p10 !== void 0) s += ',"createdAt":' + w12(p10);
    if (p11 !== void 0) s += ',"updatedAt":' + w12(p11);
    return "{" + s + "}";
  }
  return fail("ProductSummary: type");
};
var w856 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 100) fail("listProducts 200/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w857(v[i]);
    return "[" + s + "]";
  }
  return fail("listProducts 200/items: type");
};
var w855 = (v) => {
  if (isObject(v)) {
    const p0 = v["items"];
    const p1 = v["nextCursor"];
    if (p0 === void 0) fail("listProducts 200: required items");
    let s = "";
    s += '"items":' + w856(p0);
    if (p1 !== void 0) s += ',"nextCursor":' + w10(p1);
    return "{" + s + "}";
  }
  return fail("listProducts 200: type");
};
var w870 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 100) fail("ProductOption/values: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w471(v[i]);
    return "[" + s + "]";
  }
  return fail("ProductOption/values: type");
};
var w869 = (v) => {
  if (isObject(v)) {
    const p0 = v["name"];
    const p1 = v["values"];
    if (p0 === void 0) fail("ProductOption: required name");
    if (p1 === void 0) fail("ProductOption: required values");
    let s = "";
    s += '"name":' + w840(p0);
    s += ',"values":' + w870(p1);
    return "{" + s + "}";
  }
  return fail("ProductOption: type");
};
var w868 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 3) fail("Product/options: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w869(v[i]);
    return "[" + s + "]";
  }
  return fail("Product/options: type");
};
var w867 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["slug"];
    const p2 = v["name"];
    const p3 = v["description"];
    const p4 = v["category"];
    const p5 = v["price"];
    const p6 = v["status"];
    const p7 = v["options"];
    const p8 = v["variants"];
    const p9 = v["images"];
    const p10 = v["tags"];
    const p11 = v["stock"];
    const p12 = v["createdAt"];
    const p13 = v["updatedAt"];
    if (p0 === void 0) fail("Product: required id");
    if (p1 === void 0) fail("Product: required slug");
    if (p2 === void 0) fail("Product: required name");
    if (p3 === void 0) fail("Product: required description");
    if (p4 === void 0) fail("Product: required category");
    if (p5 === void 0) fail("Product: required price");
    if (p6 === void 0) fail("Product: required status");
    if (p7 === void 0) fail("Product: required options");
    if (p8 === void 0) fail("Product: required variants");
    if (p9 === void 0) fail("Product: required images");
    if (p10 === void 0) fail("Product: required tags");
    if (p12 === void 0) fail("Product: required createdAt");
    if (p13 === void 0) fail("Product: required updatedAt");
    let s = "";
    s += '"id":' + w183(p0);
    s += ',"slug":' + w98(p1);
    s += ',"name":' + w623(p2);
    s += ',"description":' + w858(p3);
    s += ',"category":' + w98(p4);
    s += ',"price":' + w186(p5);
    s += ',"status":' + w195(p6);
    s += ',"options":' + w868(p7);
    s += ',"variants":' + w859(p8);
    s += ',"images":' + w862(p9);
    s += ',"tags":' + w865(p10);
    if (p11 !== void 0) s += ',"stock":' + w479(p11);
    s += ',"createdAt":' + w12(p12);
    s += ',"updatedAt":' + w12(p13);
    return "{" + s + "}";
  }
  return fail("Product: type");
};
var w872 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 100) fail("listOrders 200/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w632(v[i]);
    return "[" + s + "]";
  }
  return fail("listOrders 200/items: type");
};
var w871 = (v) => {
  if (isObject(v)) {
    const p0 = v["items"];
    const p1 = v["nextCursor"];
    if (p0 === void 0) fail("listOrders 200: required items");
    let s = "";
    s += '"items":' + w872(p0);
    if (p1 !== void 0) s += ',"nextCursor":' + w10(p1);
    return "{" + s + "}";
  }
  return fail("listOrders 200: type");
};
var w873 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["token"];
    const p2 = v["expiresAt"];
    if (p0 === void 0) fail("CartHandle: required id");
    if (p2 === void 0) fail("CartHandle: required expiresAt");
    let s = "";
    s += '"id":' + w618(p0);
    if (p1 !== void 0) s += ',"token":' + w539(p1);
    s += ',"expiresAt":' + w12(p2);
    return "{" + s + "}";
  }
  return fail("CartHandle: type");
};
var w877 = (v) => {
  if (Number.isSafeInteger(v)) {
    if (v < 2) fail("CartReduction/requestedQuantity: minimum");
    if (v > 2e3) fail("CartReduction/requestedQuantity: maximum");
    return String(v);
  }
  return fail("CartReduction/requestedQuantity: type");
};
var w876 = (v) => {
  if (isObject(v)) {
    const p0 = v["variantId"];
    const p1 = v["name"];
    const p2 = v["requestedQuantity"];
    const p3 = v["quantity"];
    if (p0 === void 0) fail("CartReduction: required variantId");
    if (p1 === void 0) fail("CartReduction: required name");
    if (p2 === void 0) fail("CartReduction: required requestedQuantity");
    if (p3 === void 0) fail("CartReduction: required quantity");
    let s = "";
    s += '"variantId":' + w201(p0);
    s += ',"name":' + w623(p1);
    s += ',"requestedQuantity":' + w877(p2);
    s += ',"quantity":' + w624(p3);
    return "{" + s + "}";
  }
  return fail("CartReduction: type");
};
var w875 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 50) fail("CartMerge/reductions: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w876(v[i]);
    return "[" + s + "]";
  }
  return fail("CartMerge/reductions: type");
};
var w874 = (v) => {
  if (isObject(v)) {
    const p0 = v["cart"];
    const p1 = v["reductions"];
    if (p0 === void 0) fail("CartMerge: required cart");
    if (p1 === void 0) fail("CartMerge: required reductions");
    let s = "";
    s += '"cart":' + w617(p0);
    s += ',"reductions":' + w875(p1);
    return "{" + s + "}";
  }
  return fail("CartMerge: type");
};
var c882 = new RegExp("^prc_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
var w881 = (v) => {
  if (typeof v === "string") {
    if (!c882.test(v)) fail("PriceChangeId: pattern");
    return '"' + v + '"';
  }
  return fail("PriceChangeId: type");
};
var w880 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["variantId"];
    const p2 = v["before"];
    const p3 = v["after"];
    const p4 = v["changedAt"];
    if (p0 === void 0) fail("PriceChange: required id");
    if (p1 === void 0) fail("PriceChange: required variantId");
    if (p2 === void 0) fail("PriceChange: required before");
    if (p3 === void 0) fail("PriceChange: required after");
    if (p4 === void 0) fail("PriceChange: required changedAt");
    let s = "";
    s += '"id":' + w881(p0);
    s += ',"variantId":' + w201(p1);
    s += ',"before":' + w186(p2);
    s += ',"after":' + w186(p3);
    s += ',"changedAt":' + w12(p4);
    return "{" + s + "}";
  }
  return fail("PriceChange: type");
};
var w879 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 100) fail("listPriceChanges 200/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w880(v[i]);
    return "[" + s + "]";
  }
  return fail("listPriceChanges 200/items: type");
};
var w878 = (v) => {
  if (isObject(v)) {
    const p0 = v["items"];
    const p1 = v["nextCursor"];
    if (p0 === void 0) fail("listPriceChanges 200: required items");
    let s = "";
    s += '"items":' + w879(p0);
    if (p1 !== void 0) s += ',"nextCursor":' + w10(p1);
    return "{" + s + "}";
  }
  return fail("listPriceChanges 200: type");
};
var c883 = { "Location": c507, "Vary": c16 };
var w886 = (v) => {
  if (isObject(v)) {
    const p0 = v["slug"];
    const p1 = v["name"];
    const p2 = v["count"];
    if (p0 === void 0) fail("ProductFacets/category/items: required slug");
    if (p1 === void 0) fail("ProductFacets/category/items: required name");
    if (p2 === void 0) fail("ProductFacets/category/items: required count");
    let s = "";
    s += '"slug":' + w98(p0);
    s += ',"name":' + w474(p1);
    s += ',"count":' + w388(p2);
    return "{" + s + "}";
  }
  return fail("ProductFacets/category/items: type");
};
var w885 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 100) fail("ProductFacets/category: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w886(v[i]);
    return "[" + s + "]";
  }
  return fail("ProductFacets/category: type");
};
var w888 = (v) => {
  if (isObject(v)) {
    const p0 = v["minPrice"];
    const p1 = v["maxPrice"];
    const p2 = v["count"];
    if (p0 === void 0) fail("ProductFacets/price/items: required minPrice");
    if (p2 === void 0) fail("ProductFacets/price/items: required count");
    let s = "";
    s += '"minPrice":' + w479(p0);
    if (p1 !== void 0) s += ',"maxPrice":' + w479(p1);
    s += ',"count":' + w388(p2);
    return "{" + s + "}";
  }
  return fail("ProductFacets/price/items: type");
};
var w887 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 5) fail("ProductFacets/price: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w888(v[i]);
    return "[" + s + "]";
  }
  return fail("ProductFacets/price: type");
};
var w890 = (v) => {
  if (isObject(v)) {
    const p0 = v["value"];
    const p1 = v["count"];
    if (p0 === void 0) fail("ProductFacets/inStock/items: required value");
    if (p1 === void 0) fail("ProductFacets/inStock/items: required count");
    let s = "";
    s += '"value":' + w53(p0);
    s += ',"count":' + w388(p1);
    return "{" + s + "}";
  }
  return fail("ProductFacets/inStock/items: type");
};
var w889 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 2) fail("ProductFacets/inStock: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w890(v[i]);
    return "[" + s + "]";
  }
  return fail("ProductFacets/inStock: type");
};
var w892 = (v) => {
  if (isObject(v)) {
    const p0 = v["slug"];
    const p1 = v["name"];
    const p2 = v["count"];
    if (p0 === void 0) fail("ProductFacets/tag/items: required slug");
    if (p1 === void 0) fail("ProductFacets/tag/items: required name");
    if (p2 === void 0) fail("ProductFacets/tag/items: required count");
    let s = "";
    s += '"slug":' + w98(p0);
    s += ',"name":' + w471(p1);
    s += ',"count":' + w388(p2);
    return "{" + s + "}";
  }
  return fail("ProductFacets/tag/items: type");
};
var w891 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 20) fail("ProductFacets/tag: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w892(v[i]);
    return "[" + s + "]";
  }
  return fail("ProductFacets/tag: type");
};
var w884 = (v) => {
  if (isObject(v)) {
    const p0 = v["category"];
    const p1 = v["price"];
    const p2 = v["inStock"];
    const p3 = v["tag"];
    let s = "";
    if (p0 !== void 0) s += '"category":' + w885(p0);
    if (p1 !== void 0) s += (s === "" ? "" : ",") + '"price":' + w887(p1);
    if (p2 !== void 0) s += (s === "" ? "" : ",") + '"inStock":' + w889(p2);
    if (p3 !== void 0) s += (s === "" ? "" : ",") + '"tag":' + w891(p3);
    return "{" + s + "}";
  }
  return fail("ProductFacets: type");
};
var w894 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 100) fail("listArchivedProducts 200/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w867(v[i]);
    return "[" + s + "]";
  }
  return fail("listArchivedProducts 200/items: type");
};
var w893 = (v) => {
  if (isObject(v)) {
    const p0 = v["items"];
    const p1 = v["nextCursor"];
    if (p0 === void 0) fail("listArchivedProducts 200: required items");
    let s = "";
    s += '"items":' + w894(p0);
    if (p1 !== void 0) s += ',"nextCursor":' + w10(p1);
    return "{" + s + "}";
  }
  return fail("listArchivedProducts 200: type");
};
var w898 = (v) => {
  if (typeof v === "string") {
    if (v.length > 100 && length(v) > 100) fail("CatalogueFault/column: maxLength");
    return quote(v);
  }
  return fail("CatalogueFault/column: type");
};
var w899 = (v) => {
  if (typeof v === "string") {
    if (v.length > 200 && length(v) > 200) fail("CatalogueFault/pointer: maxLength");
    return quote(v);
  }
  return fail("CatalogueFault/pointer: type");
};
var w897 = (v) => {
  if (isObject(v)) {
    const p0 = v["row"];
    const p1 = v["column"];
    const p2 = v["pointer"];
    const p3 = v["rule"];
    const p4 = v["detail"];
    if (p0 === void 0) fail("CatalogueFault: required row");
    if (p3 === void 0) fail("CatalogueFault: required rule");
    if (p4 === void 0) fail("CatalogueFault: required detail");
    let s = "";
    s += '"row":' + w30(p0);
    if (p1 !== void 0) s += ',"column":' + w898(p1);
    if (p2 !== void 0) s += ',"pointer":' + w899(p2);
    s += ',"rule":' + w8(p3);
    s += ',"detail":' + w459(p4);
    return "{" + s + "}";
  }
  return fail("CatalogueFault: type");
};
var w896 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 100) fail("listCatalogueImportFaults 200/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w897(v[i]);
    return "[" + s + "]";
  }
  return fail("listCatalogueImportFaults 200/items: type");
};
var w895 = (v) => {
  if (isObject(v)) {
    const p0 = v["items"];
    const p1 = v["nextCursor"];
    if (p0 === void 0) fail("listCatalogueImportFaults 200: required items");
    let s = "";
    s += '"items":' + w896(p0);
    if (p1 !== void 0) s += ',"nextCursor":' + w10(p1);
    return "{" + s + "}";
  }
  return fail("listCatalogueImportFaults 200: type");
};
var c904 = /* @__PURE__ */ new Set([1, 16]);
var w903 = (v) => {
  if (!c904.has(v)) fail("StockBucketCount: enum");
  if (Number.isSafeInteger(v)) {
    if (v < 1) fail("StockBucketCount: minimum");
    if (v > 16) fail("StockBucketCount: maximum");
    return String(v);
  }
  return fail("StockBucketCount: type");
};
var w902 = (v) => {
  if (isObject(v)) {
    const p0 = v["variantId"];
    const p1 = v["productId"];
    const p2 = v["onHand"];
    const p3 = v["reserved"];
    const p4 = v["available"];
    const p5 = v["buckets"];
    if (p0 === void 0) fail("StockLevel: required variantId");
    if (p1 === void 0) fail("StockLevel: required productId");
    if (p2 === void 0) fail("StockLevel: required onHand");
    if (p3 === void 0) fail("StockLevel: required reserved");
    if (p4 === void 0) fail("StockLevel: required available");
    if (p5 === void 0) fail("StockLevel: required buckets");
    let s = "";
    s += '"variantId":' + w201(p0);
    s += ',"productId":' + w183(p1);
    s += ',"onHand":' + w349(p2);
    s += ',"reserved":' + w349(p3);
    s += ',"available":' + w349(p4);
    s += ',"buckets":' + w903(p5);
    return "{" + s + "}";
  }
  return fail("StockLevel: type");
};
var w901 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 100) fail("listStock 200/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w902(v[i]);
    return "[" + s + "]";
  }
  return fail("listStock 200/items: type");
};
var w900 = (v) => {
  if (isObject(v)) {
    const p0 = v["items"];
    const p1 = v["nextCursor"];
    if (p0 === void 0) fail("listStock 200: required items");
    let s = "";
    s += '"items":' + w901(p0);
    if (p1 !== void 0) s += ',"nextCursor":' + w10(p1);
    return "{" + s + "}";
  }
  return fail("listStock 200: type");
};
var w906 = (v) => v === "active" ? '"active"' : v === "released" ? '"released"' : v === "committed" ? '"committed"' : v === "expired" ? '"expired"' : fail("StockReservationStatus: enum");
var w905 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["variantId"];
    const p2 = v["quantity"];
    const p3 = v["status"];
    const p4 = v["note"];
    const p5 = v["createdAt"];
    const p6 = v["expiresAt"];
    const p7 = v["endedAt"];
    if (p0 === void 0) fail("StockReservation: required id");
    if (p1 === void 0) fail("StockReservation: required variantId");
    if (p2 === void 0) fail("StockReservation: required quantity");
    if (p3 === void 0) fail("StockReservation: required status");
    if (p5 === void 0) fail("StockReservation: required createdAt");
    if (p6 === void 0) fail("StockReservation: required expiresAt");
    let s = "";
    s += '"id":' + w355(p0);
    s += ',"variantId":' + w201(p1);
    s += ',"quantity":' + w358(p2);
    s += ',"status":' + w906(p3);
    if (p4 !== void 0) s += ',"note":' + w522(p4);
    s += ',"createdAt":' + w12(p5);
    s += ',"expiresAt":' + w12(p6);
    if (p7 !== void 0) s += ',"endedAt":' + w12(p7);
    return "{" + s + "}";
  }
  return fail("StockReservation: type");
};
var w910 = (v) => {
  if (Number.isSafeInteger(v)) {
    if (v < 0) fail("StockMovement/bucket: minimum");
    if (v > 15) fail("StockMovement/bucket: maximum");
    return String(v);
  }
  return fail("StockMovement/bucket: type");
};
var w911 = (v) => {
  if (Number.isSafeInteger(v)) {
    if (v < -1e7) fail("StockMovement/onHandChange: minimum");
    if (v > 1e7) fail("StockMovement/onHandChange: maximum");
    return String(v);
  }
  return fail("StockMovement/onHandChange: type");
};
var w912 = (v) => v === "received" ? '"received"' : v === "returned" ? '"returned"' : v === "counted" ? '"counted"' : v === "damaged" ? '"damaged"' : v === "lost" ? '"lost"' : v === "ordered" ? '"ordered"' : v === "sold" ? '"sold"' : v === "released" ? '"released"' : v === "restocked" ? '"restocked"' : v === "reserved" ? '"reserved"' : v === "expired" ? '"expired"' : v === "committed" ? '"committed"' : v === "spread" ? '"spread"' : fail("StockMovementReason: enum");
var w909 = (v) => {
  if (isObject(v)) {
    const p0 = v["number"];
    const p1 = v["variantId"];
    const p2 = v["bucket"];
    const p3 = v["onHandChange"];
    const p4 = v["reservedChange"];
    const p5 = v["reason"];
    const p6 = v["note"];
    const p7 = v["orderId"];
    const p8 = v["reservationId"];
    const p9 = v["occurredAt"];
    if (p0 === void 0) fail("StockMovement: required number");
    if (p1 === void 0) fail("StockMovement: required variantId");
    if (p2 === void 0) fail("StockMovement: required bucket");
    if (p3 === void 0) fail("StockMovement: required onHandChange");
    if (p4 === void 0) fail("StockMovement: required reservedChange");
    if (p5 === void 0) fail("StockMovement: required reason");
    if (p9 === void 0) fail("StockMovement: required occurredAt");
    let s = "";
    s += '"number":' + w29(p0);
    s += ',"variantId":' + w201(p1);
    s += ',"bucket":' + w910(p2);
    s += ',"onHandChange":' + w911(p3);
    s += ',"reservedChange":' + w911(p4);
    s += ',"reason":' + w912(p5);
    if (p6 !== void 0) s += ',"note":' + w522(p6);
    if (p7 !== void 0) s += ',"orderId":' + w211(p7);
    if (p8 !== void 0) s += ',"reservationId":' + w355(p8);
    s += ',"occurredAt":' + w12(p9);
    return "{" + s + "}";
  }
  return fail("StockMovement: type");
};
var w908 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 100) fail("listStockMovements 200/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w909(v[i]);
    return "[" + s + "]";
  }
  return fail("listStockMovements 200/items: type");
};
var w907 = (v) => {
  if (isObject(v)) {
    const p0 = v["items"];
    const p1 = v["nextCursor"];
    if (p0 === void 0) fail("listStockMovements 200: required items");
    let s = "";
    s += '"items":' + w908(p0);
    if (p1 !== void 0) s += ',"nextCursor":' + w10(p1);
    return "{" + s + "}";
  }
  return fail("listStockMovements 200: type");
};
var w915 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["status"];
    const p2 = v["items"];
    const p3 = v["subtotal"];
    const p4 = v["discount"];
    const p5 = v["discountCode"];
    const p6 = v["shipping"];
    const p7 = v["shippingMethod"];
    const p8 = v["tax"];
    const p9 = v["total"];
    const p10 = v["expiresAt"];
    const p11 = v["shippingAddress"];
    const p12 = v["billingAddress"];
    const p13 = v["createdAt"];
    const p14 = v["buyerId"];
    const p15 = v["email"];
    if (p0 === void 0) fail("ManagedOrder: required id");
    if (p1 === void 0) fail("ManagedOrder: required status");
    if (p2 === void 0) fail("ManagedOrder: required items");
    if (p3 === void 0) fail("ManagedOrder: required subtotal");
    if (p9 === void 0) fail("ManagedOrder: required total");
    if (p13 === void 0) fail("ManagedOrder: required createdAt");
    let s = "";
    s += '"id":' + w211(p0);
    s += ',"status":' + w214(p1);
    s += ',"items":' + w633(p2);
    s += ',"subtotal":' + w186(p3);
    if (p4 !== void 0) s += ',"discount":' + w186(p4);
    if (p5 !== void 0) s += ',"discountCode":' + w334(p5);
    if (p6 !== void 0) s += ',"shipping":' + w186(p6);
    if (p7 !== void 0) s += ',"shippingMethod":' + w98(p7);
    if (p8 !== void 0) s += ',"tax":' + w186(p8);
    s += ',"total":' + w186(p9);
    if (p10 !== void 0) s += ',"expiresAt":' + w12(p10);
    if (p11 !== void 0) s += ',"shippingAddress":' + w635(p11);
    if (p12 !== void 0) s += ',"billingAddress":' + w635(p12);
    s += ',"createdAt":' + w12(p13);
    if (p14 !== void 0) s += ',"buyerId":' + w5(p14);
    if (p15 !== void 0) s += ',"email":' + w497(p15);
    return "{" + s + "}";
  }
  return fail("ManagedOrder: type");
};
var w914 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 100) fail("listAllOrders 200/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w915(v[i]);
    return "[" + s + "]";
  }
  return fail("listAllOrders 200/items: type");
};
var w913 = (v) => {
  if (isObject(v)) {
    const p0 = v["items"];
    const p1 = v["nextCursor"];
    if (p0 === void 0) fail("listAllOrders 200: required items");
    let s = "";
    s += '"items":' + w914(p0);
    if (p1 !== void 0) s += ',"nextCursor":' + w10(p1);
    return "{" + s + "}";
  }
  return fail("listAllOrders 200: type");
};
var w917 = (v) => {
  if (typeof v === "string") {
    if (!c540.test(v)) fail("OrderToken: pattern");
    return '"' + v + '"';
  }
  return fail("OrderToken: type");
};
var w916 = (v) => {
  if (isObject(v)) {
    const p0 = v["order"];
    const p1 = v["orderToken"];
    if (p0 === void 0) fail("GuestOrderPlaced: required order");
    if (p1 === void 0) fail("GuestOrderPlaced: required orderToken");
    let s = "";
    s += '"order":' + w632(p0);
    s += ',"orderToken":' + w917(p1);
    return "{" + s + "}";
  }
  return fail("GuestOrderPlaced: type");
};
var w920 = (v) => {
  if (isObject(v)) {
    const p0 = v["status"];
    const p1 = v["movedAt"];
    const p2 = v["movedBy"];
    const p3 = v["reason"];
    if (p0 === void 0) fail("OrderHistoryEntry: required status");
    if (p1 === void 0) fail("OrderHistoryEntry: required movedAt");
    if (p2 === void 0) fail("OrderHistoryEntry: required movedBy");
    let s = "";
    s += '"status":' + w214(p0);
    s += ',"movedAt":' + w12(p1);
    s += ',"movedBy":' + w222(p2);
    if (p3 !== void 0) s += ',"reason":' + w522(p3);
    return "{" + s + "}";
  }
  return fail("OrderHistoryEntry: type");
};
var w919 = (v) => {
  if (Array.isArray(v)) {
    if (v.length < 1) fail("OrderDetails/history: minItems");
    if (v.length > 100) fail("OrderDetails/history: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w920(v[i]);
    return "[" + s + "]";
  }
  return fail("OrderDetails/history: type");
};
var w918 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["status"];
    const p2 = v["items"];
    const p3 = v["subtotal"];
    const p4 = v["discount"];
    const p5 = v["discountCode"];
    const p6 = v["shipping"];
    const p7 = v["shippingMethod"];
    const p8 = v["tax"];
    const p9 = v["total"];
    const p10 = v["expiresAt"];
    const p11 = v["shippingAddress"];
    const p12 = v["billingAddress"];
    const p13 = v["createdAt"];
    const p14 = v["history"];
    if (p0 === void 0) fail("OrderDetails: required id");
    if (p1 === void 0) fail("OrderDetails: required status");
    if (p2 === void 0) fail("OrderDetails: required items");
    if (p3 === void 0) fail("OrderDetails: required subtotal");
    if (p9 === void 0) fail("OrderDetails: required total");
    if (p13 === void 0) fail("OrderDetails: required createdAt");
    if (p14 === void 0) fail("OrderDetails: required history");
    let s = "";
    s += '"id":' + w211(p0);
    s += ',"status":' + w214(p1);
    s += ',"items":' + w633(p2);
    s += ',"subtotal":' + w186(p3);
    if (p4 !== void 0) s += ',"discount":' + w186(p4);
    if (p5 !== void 0) s += ',"discountCode":' + w334(p5);
    if (p6 !== void 0) s += ',"shipping":' + w186(p6);
    if (p7 !== void 0) s += ',"shippingMethod":' + w98(p7);
    if (p8 !== void 0) s += ',"tax":' + w186(p8);
    s += ',"total":' + w186(p9);
    if (p10 !== void 0) s += ',"expiresAt":' + w12(p10);
    if (p11 !== void 0) s += ',"shippingAddress":' + w635(p11);
    if (p12 !== void 0) s += ',"billingAddress":' + w635(p12);
    s += ',"createdAt":' + w12(p13);
    s += ',"history":' + w919(p14);
    return "{" + s + "}";
  }
  return fail("OrderDetails: type");
};
var w922 = (v) => v === "issued" ? '"issued"' : v === "ready" ? '"ready"' : fail("InvoiceStatus: enum");
var w924 = (v) => {
  if (isObject(v)) {
    const p0 = v["number"];
    const p1 = v["total"];
    const p2 = v["issuedAt"];
    const p3 = v["status"];
    const p4 = v["downloadUrl"];
    const p5 = v["downloadUrlExpiresAt"];
    if (p0 === void 0) fail("CreditNote: required number");
    if (p1 === void 0) fail("CreditNote: required total");
    if (p2 === void 0) fail("CreditNote: required issuedAt");
    if (p3 === void 0) fail("CreditNote: required status");
    let s = "";
    s += '"number":' + w254(p0);
    s += ',"total":' + w186(p1);
    s += ',"issuedAt":' + w12(p2);
    s += ',"status":' + w922(p3);
    if (p4 !== void 0) s += ',"downloadUrl":' + w531(p4);
    if (p5 !== void 0) s += ',"downloadUrlExpiresAt":' + w12(p5);
    return "{" + s + "}";
  }
  return fail("CreditNote: type");
};
var w923 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 1e3) fail("OrderInvoice/creditNotes: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w924(v[i]);
    return "[" + s + "]";
  }
  return fail("OrderInvoice/creditNotes: type");
};
var w921 = (v) => {
  if (isObject(v)) {
    const p0 = v["orderId"];
    const p1 = v["number"];
    const p2 = v["total"];
    const p3 = v["issuedAt"];
    const p4 = v["status"];
    const p5 = v["downloadUrl"];
    const p6 = v["downloadUrlExpiresAt"];
    const p7 = v["creditNotes"];
    if (p0 === void 0) fail("OrderInvoice: required orderId");
    if (p1 === void 0) fail("OrderInvoice: required number");
    if (p2 === void 0) fail("OrderInvoice: required total");
    if (p3 === void 0) fail("OrderInvoice: required issuedAt");
    if (p4 === void 0) fail("OrderInvoice: required status");
    if (p7 === void 0) fail("OrderInvoice: required creditNotes");
    let s = "";
    s += '"orderId":' + w211(p0);
    s += ',"number":' + w254(p1);
    s += ',"total":' + w186(p2);
    s += ',"issuedAt":' + w12(p3);
    s += ',"status":' + w922(p4);
    if (p5 !== void 0) s += ',"downloadUrl":' + w531(p5);
    if (p6 !== void 0) s += ',"downloadUrlExpiresAt":' + w12(p6);
    s += ',"creditNotes":' + w923(p7);
    return "{" + s + "}";
  }
  return fail("OrderInvoice: type");
};
var w928 = (v) => v === "created" ? '"created"' : v === "shipped" ? '"shipped"' : v === "delivered" ? '"delivered"' : v === "cancelled" ? '"cancelled"' : fail("ShipmentState: enum");
var w930 = (v) => {
  if (isObject(v)) {
    const p0 = v["position"];
    const p1 = v["quantity"];
    if (p0 === void 0) fail("ShipmentLine: required position");
    if (p1 === void 0) fail("ShipmentLine: required quantity");
    let s = "";
    s += '"position":' + w648(p0);
    s += ',"quantity":' + w624(p1);
    return "{" + s + "}";
  }
  return fail("ShipmentLine: type");
};
var w929 = (v) => {
  if (Array.isArray(v)) {
    if (v.length < 1) fail("Shipment/lines: minItems");
    if (v.length > 50) fail("Shipment/lines: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w930(v[i]);
    return "[" + s + "]";
  }
  return fail("Shipment/lines: type");
};
var w931 = (v) => {
  if (typeof v === "string") {
    if (v.length < 2 && length(v) < 1) fail("TrackingNumber: minLength");
    if (v.length > 60 && length(v) > 60) fail("TrackingNumber: maxLength");
    if (!c837.test(v)) fail("TrackingNumber: pattern");
    return '"' + v + '"';
  }
  return fail("TrackingNumber: type");
};
var w927 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["orderId"];
    const p2 = v["state"];
    const p3 = v["lines"];
    const p4 = v["carrier"];
    const p5 = v["trackingNumber"];
    const p6 = v["trackingUrl"];
    const p7 = v["createdAt"];
    const p8 = v["shippedAt"];
    const p9 = v["deliveredAt"];
    const p10 = v["cancelledAt"];
    if (p0 === void 0) fail("Shipment: required id");
    if (p1 === void 0) fail("Shipment: required orderId");
    if (p2 === void 0) fail("Shipment: required state");
    if (p3 === void 0) fail("Shipment: required lines");
    if (p7 === void 0) fail("Shipment: required createdAt");
    let s = "";
    s += '"id":' + w260(p0);
    s += ',"orderId":' + w211(p1);
    s += ',"state":' + w928(p2);
    s += ',"lines":' + w929(p3);
    if (p4 !== void 0) s += ',"carrier":' + w471(p4);
    if (p5 !== void 0) s += ',"trackingNumber":' + w931(p5);
    if (p6 !== void 0) s += ',"trackingUrl":' + w503(p6);
    s += ',"createdAt":' + w12(p7);
    if (p8 !== void 0) s += ',"shippedAt":' + w12(p8);
    if (p9 !== void 0) s += ',"deliveredAt":' + w12(p9);
    if (p10 !== void 0) s += ',"cancelledAt":' + w12(p10);
    return "{" + s + "}";
  }
  return fail("Shipment: type");
};
var w926 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 100) fail("listShipments 200/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w927(v[i]);
    return "[" + s + "]";
  }
  return fail("listShipments 200/items: type");
};
var w925 = (v) => {
  if (isObject(v)) {
    const p0 = v["items"];
    const p1 = v["nextCursor"];
    if (p0 === void 0) fail("listShipments 200: required items");
    let s = "";
    s += '"items":' + w926(p0);
    if (p1 !== void 0) s += ',"nextCursor":' + w10(p1);
    return "{" + s + "}";
  }
  return fail("listShipments 200: type");
};
var w933 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 100) fail("listReturns 200/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w644(v[i]);
    return "[" + s + "]";
  }
  return fail("listReturns 200/items: type");
};
var w932 = (v) => {
  if (isObject(v)) {
    const p0 = v["items"];
    const p1 = v["nextCursor"];
    if (p0 === void 0) fail("listReturns 200: required items");
    let s = "";
    s += '"items":' + w933(p0);
    if (p1 !== void 0) s += ',"nextCursor":' + w10(p1);
    return "{" + s + "}";
  }
  return fail("listReturns 200: type");
};
var w936 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["orderId"];
    const p2 = v["attempt"];
    const p3 = v["state"];
    const p4 = v["amount"];
    const p5 = v["capturedAmount"];
    const p6 = v["refundedAmount"];
    const p7 = v["declineReason"];
    const p8 = v["actionUrl"];
    const p9 = v["createdAt"];
    const p10 = v["updatedAt"];
    if (p0 === void 0) fail("Payment: required id");
    if (p1 === void 0) fail("Payment: required orderId");
    if (p2 === void 0) fail("Payment: required attempt");
    if (p3 === void 0) fail("Payment: required state");
    if (p4 === void 0) fail("Payment: required amount");
    if (p5 === void 0) fail("Payment: required capturedAmount");
    if (p6 === void 0) fail("Payment: required refundedAmount");
    if (p9 === void 0) fail("Payment: required createdAt");
    if (p10 === void 0) fail("Payment: required updatedAt");
    let s = "";
    s += '"id":' + w292(p0);
    s += ',"orderId":' + w211(p1);
    s += ',"attempt":' + w295(p2);
    s += ',"state":' + w299(p3);
    s += ',"amount":' + w186(p4);
    s += ',"capturedAmount":' + w186(p5);
    s += ',"refundedAmount":' + w186(p6);
    if (p7 !== void 0) s += ',"declineReason":' + w306(p7);
    if (p8 !== void 0) s += ',"actionUrl":' + w524(p8);
    s += ',"createdAt":' + w12(p9);
    s += ',"updatedAt":' + w12(p10);
    return "{" + s + "}";
  }
  return fail("Payment: type");
};
var w935 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 100) fail("listPayments 200/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w936(v[i]);
    return "[" + s + "]";
  }
  return fail("listPayments 200/items: type");
};
var w934 = (v) => {
  if (isObject(v)) {
    const p0 = v["items"];
    const p1 = v["nextCursor"];
    if (p0 === void 0) fail("listPayments 200: required items");
    let s = "";
    s += '"items":' + w935(p0);
    if (p1 !== void 0) s += ',"nextCursor":' + w10(p1);
    return "{" + s + "}";
  }
  return fail("listPayments 200: type");
};
var w939 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["paymentId"];
    const p2 = v["state"];
    const p3 = v["amount"];
    const p4 = v["reason"];
    const p5 = v["returnId"];
    const p6 = v["createdAt"];
    const p7 = v["updatedAt"];
    if (p0 === void 0) fail("Refund: required id");
    if (p1 === void 0) fail("Refund: required paymentId");
    if (p2 === void 0) fail("Refund: required state");
    if (p3 === void 0) fail("Refund: required amount");
    if (p6 === void 0) fail("Refund: required createdAt");
    if (p7 === void 0) fail("Refund: required updatedAt");
    let s = "";
    s += '"id":' + w314(p0);
    s += ',"paymentId":' + w292(p1);
    s += ',"state":' + w320(p2);
    s += ',"amount":' + w186(p3);
    if (p4 !== void 0) s += ',"reason":' + w522(p4);
    if (p5 !== void 0) s += ',"returnId":' + w278(p5);
    s += ',"createdAt":' + w12(p6);
    s += ',"updatedAt":' + w12(p7);
    return "{" + s + "}";
  }
  return fail("Refund: type");
};
var w938 = (v) => {
  if (Array.isArray(v)) {
    if (v.length > 100) fail("listRefunds 200/items: maxItems");
    let s = "";
    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? "" : ",") + w939(v[i]);
    return "[" + s + "]";
  }
  return fail("listRefunds 200/items: type");
};
var w937 = (v) => {
  if (isObject(v)) {
    const p0 = v["items"];
    const p1 = v["nextCursor"];
    if (p0 === void 0) fail("listRefunds 200: required items");
    let s = "";
    s += '"items":' + w938(p0);
    if (p1 !== void 0) s += ',"nextCursor":' + w10(p1);
    return "{" + s + "}";
  }
  return fail("listRefunds 200: type");
};
var w940 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("UserRegisteredEvent: required id");
    if (p1 === void 0) fail("UserRegisteredEvent: required position");
    if (p2 === void 0) fail("UserRegisteredEvent: required occurredAt");
    if (p3 === void 0) fail("UserRegisteredEvent: required version");
    if (p6 === void 0) fail("UserRegisteredEvent: required type");
    if (p7 === void 0) fail("UserRegisteredEvent: required subject");
    if (p8 === void 0) fail("UserRegisteredEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w31(p6);
    s += ',"subject":' + w32(p7);
    s += ',"data":' + w34(p8);
    return "{" + s + "}";
  }
  return fail("UserRegisteredEvent: type");
};
var w941 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("UserUpdatedEvent: required id");
    if (p1 === void 0) fail("UserUpdatedEvent: required position");
    if (p2 === void 0) fail("UserUpdatedEvent: required occurredAt");
    if (p3 === void 0) fail("UserUpdatedEvent: required version");
    if (p6 === void 0) fail("UserUpdatedEvent: required type");
    if (p7 === void 0) fail("UserUpdatedEvent: required subject");
    if (p8 === void 0) fail("UserUpdatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w37(p6);
    s += ',"subject":' + w32(p7);
    s += ',"data":' + w38(p8);
    return "{" + s + "}";
  }
  return fail("UserUpdatedEvent: type");
};
var w942 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("UserRoleChangedEvent: required id");
    if (p1 === void 0) fail("UserRoleChangedEvent: required position");
    if (p2 === void 0) fail("UserRoleChangedEvent: required occurredAt");
    if (p3 === void 0) fail("UserRoleChangedEvent: required version");
    if (p6 === void 0) fail("UserRoleChangedEvent: required type");
    if (p7 === void 0) fail("UserRoleChangedEvent: required subject");
    if (p8 === void 0) fail("UserRoleChangedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w42(p6);
    s += ',"subject":' + w32(p7);
    s += ',"data":' + w43(p8);
    return "{" + s + "}";
  }
  return fail("UserRoleChangedEvent: type");
};
var w943 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("UserDeactivatedEvent: required id");
    if (p1 === void 0) fail("UserDeactivatedEvent: required position");
    if (p2 === void 0) fail("UserDeactivatedEvent: required occurredAt");
    if (p3 === void 0) fail("UserDeactivatedEvent: required version");
    if (p6 === void 0) fail("UserDeactivatedEvent: required type");
    if (p7 === void 0) fail("UserDeactivatedEvent: required subject");
    if (p8 === void 0) fail("UserDeactivatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w45(p6);
    s += ',"subject":' + w32(p7);
    s += ',"data":' + w46(p8);
    return "{" + s + "}";
  }
  return fail("UserDeactivatedEvent: type");
};
var w944 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("UserRestoredEvent: required id");
    if (p1 === void 0) fail("UserRestoredEvent: required position");
    if (p2 === void 0) fail("UserRestoredEvent: required occurredAt");
    if (p3 === void 0) fail("UserRestoredEvent: required version");
    if (p6 === void 0) fail("UserRestoredEvent: required type");
    if (p7 === void 0) fail("UserRestoredEvent: required subject");
    if (p8 === void 0) fail("UserRestoredEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w49(p6);
    s += ',"subject":' + w32(p7);
    s += ',"data":' + w46(p8);
    return "{" + s + "}";
  }
  return fail("UserRestoredEvent: type");
};
var w945 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("UserEmailVerifiedEvent: required id");
    if (p1 === void 0) fail("UserEmailVerifiedEvent: required position");
    if (p2 === void 0) fail("UserEmailVerifiedEvent: required occurredAt");
    if (p3 === void 0) fail("UserEmailVerifiedEvent: required version");
    if (p6 === void 0) fail("UserEmailVerifiedEvent: required type");
    if (p7 === void 0) fail("UserEmailVerifiedEvent: required subject");
    if (p8 === void 0) fail("UserEmailVerifiedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w51(p6);
    s += ',"subject":' + w32(p7);
    s += ',"data":' + w52(p8);
    return "{" + s + "}";
  }
  return fail("UserEmailVerifiedEvent: type");
};
var w946 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("UserEmailChangedEvent: required id");
    if (p1 === void 0) fail("UserEmailChangedEvent: required position");
    if (p2 === void 0) fail("UserEmailChangedEvent: required occurredAt");
    if (p3 === void 0) fail("UserEmailChangedEvent: required version");
    if (p6 === void 0) fail("UserEmailChangedEvent: required type");
    if (p7 === void 0) fail("UserEmailChangedEvent: required subject");
    if (p8 === void 0) fail("UserEmailChangedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w55(p6);
    s += ',"subject":' + w32(p7);
    s += ',"data":' + w56(p8);
    return "{" + s + "}";
  }
  return fail("UserEmailChangedEvent: type");
};
var w947 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("UserErasureRequestedEvent: required id");
    if (p1 === void 0) fail("UserErasureRequestedEvent: required position");
    if (p2 === void 0) fail("UserErasureRequestedEvent: required occurredAt");
    if (p3 === void 0) fail("UserErasureRequestedEvent: required version");
    if (p6 === void 0) fail("UserErasureRequestedEvent: required type");
    if (p7 === void 0) fail("UserErasureRequestedEvent: required subject");
    if (p8 === void 0) fail("UserErasureRequestedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w58(p6);
    s += ',"subject":' + w32(p7);
    s += ',"data":' + w59(p8);
    return "{" + s + "}";
  }
  return fail("UserErasureRequestedEvent: type");
};
var w948 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("UserErasureUndoneEvent: required id");
    if (p1 === void 0) fail("UserErasureUndoneEvent: required position");
    if (p2 === void 0) fail("UserErasureUndoneEvent: required occurredAt");
    if (p3 === void 0) fail("UserErasureUndoneEvent: required version");
    if (p6 === void 0) fail("UserErasureUndoneEvent: required type");
    if (p7 === void 0) fail("UserErasureUndoneEvent: required subject");
    if (p8 === void 0) fail("UserErasureUndoneEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w61(p6);
    s += ',"subject":' + w32(p7);
    s += ',"data":' + w46(p8);
    return "{" + s + "}";
  }
  return fail("UserErasureUndoneEvent: type");
};
var w949 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("UserErasedEvent: required id");
    if (p1 === void 0) fail("UserErasedEvent: required position");
    if (p2 === void 0) fail("UserErasedEvent: required occurredAt");
    if (p3 === void 0) fail("UserErasedEvent: required version");
    if (p6 === void 0) fail("UserErasedEvent: required type");
    if (p7 === void 0) fail("UserErasedEvent: required subject");
    if (p8 === void 0) fail("UserErasedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w63(p6);
    s += ',"subject":' + w32(p7);
    s += ',"data":' + w64(p8);
    return "{" + s + "}";
  }
  return fail("UserErasedEvent: type");
};
var w950 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("PostCreatedEvent: required id");
    if (p1 === void 0) fail("PostCreatedEvent: required position");
    if (p2 === void 0) fail("PostCreatedEvent: required occurredAt");
    if (p3 === void 0) fail("PostCreatedEvent: required version");
    if (p6 === void 0) fail("PostCreatedEvent: required type");
    if (p7 === void 0) fail("PostCreatedEvent: required subject");
    if (p8 === void 0) fail("PostCreatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w66(p6);
    s += ',"subject":' + w67(p7);
    s += ',"data":' + w71(p8);
    return "{" + s + "}";
  }
  return fail("PostCreatedEvent: type");
};
var w951 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("PostUpdatedEvent: required id");
    if (p1 === void 0) fail("PostUpdatedEvent: required position");
    if (p2 === void 0) fail("PostUpdatedEvent: required occurredAt");
    if (p3 === void 0) fail("PostUpdatedEvent: required version");
    if (p6 === void 0) fail("PostUpdatedEvent: required type");
    if (p7 === void 0) fail("PostUpdatedEvent: required subject");
    if (p8 === void 0) fail("PostUpdatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w79(p6);
    s += ',"subject":' + w67(p7);
    s += ',"data":' + w80(p8);
    return "{" + s + "}";
  }
  return fail("PostUpdatedEvent: type");
};
var w952 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("PostPublishedEvent: required id");
    if (p1 === void 0) fail("PostPublishedEvent: required position");
    if (p2 === void 0) fail("PostPublishedEvent: required occurredAt");
    if (p3 === void 0) fail("PostPublishedEvent: required version");
    if (p6 === void 0) fail("PostPublishedEvent: required type");
    if (p7 === void 0) fail("PostPublishedEvent: required subject");
    if (p8 === void 0) fail("PostPublishedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w84(p6);
    s += ',"subject":' + w67(p7);
    s += ',"data":' + w85(p8);
    return "{" + s + "}";
  }
  return fail("PostPublishedEvent: type");
};
var w953 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("PostUnpublishedEvent: required id");
    if (p1 === void 0) fail("PostUnpublishedEvent: required position");
    if (p2 === void 0) fail("PostUnpublishedEvent: required occurredAt");
    if (p3 === void 0) fail("PostUnpublishedEvent: required version");
    if (p6 === void 0) fail("PostUnpublishedEvent: required type");
    if (p7 === void 0) fail("PostUnpublishedEvent: required subject");
    if (p8 === void 0) fail("PostUnpublishedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w87(p6);
    s += ',"subject":' + w67(p7);
    s += ',"data":' + w88(p8);
    return "{" + s + "}";
  }
  return fail("PostUnpublishedEvent: type");
};
var w954 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("PostDeletedEvent: required id");
    if (p1 === void 0) fail("PostDeletedEvent: required position");
    if (p2 === void 0) fail("PostDeletedEvent: required occurredAt");
    if (p3 === void 0) fail("PostDeletedEvent: required version");
    if (p6 === void 0) fail("PostDeletedEvent: required type");
    if (p7 === void 0) fail("PostDeletedEvent: required subject");
    if (p8 === void 0) fail("PostDeletedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w90(p6);
    s += ',"subject":' + w67(p7);
    s += ',"data":' + w88(p8);
    return "{" + s + "}";
  }
  return fail("PostDeletedEvent: type");
};
var w955 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("PostRestoredEvent: required id");
    if (p1 === void 0) fail("PostRestoredEvent: required position");
    if (p2 === void 0) fail("PostRestoredEvent: required occurredAt");
    if (p3 === void 0) fail("PostRestoredEvent: required version");
    if (p6 === void 0) fail("PostRestoredEvent: required type");
    if (p7 === void 0) fail("PostRestoredEvent: required subject");
    if (p8 === void 0) fail("PostRestoredEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w92(p6);
    s += ',"subject":' + w67(p7);
    s += ',"data":' + w88(p8);
    return "{" + s + "}";
  }
  return fail("PostRestoredEvent: type");
};
var w956 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("PostCategoryCreatedEvent: required id");
    if (p1 === void 0) fail("PostCategoryCreatedEvent: required position");
    if (p2 === void 0) fail("PostCategoryCreatedEvent: required occurredAt");
    if (p3 === void 0) fail("PostCategoryCreatedEvent: required version");
    if (p6 === void 0) fail("PostCategoryCreatedEvent: required type");
    if (p7 === void 0) fail("PostCategoryCreatedEvent: required subject");
    if (p8 === void 0) fail("PostCategoryCreatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w94(p6);
    s += ',"subject":' + w95(p7);
    s += ',"data":' + w97(p8);
    return "{" + s + "}";
  }
  return fail("PostCategoryCreatedEvent: type");
};
var w957 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("PostCategoryUpdatedEvent: required id");
    if (p1 === void 0) fail("PostCategoryUpdatedEvent: required position");
    if (p2 === void 0) fail("PostCategoryUpdatedEvent: required occurredAt");
    if (p3 === void 0) fail("PostCategoryUpdatedEvent: required version");
    if (p6 === void 0) fail("PostCategoryUpdatedEvent: required type");
    if (p7 === void 0) fail("PostCategoryUpdatedEvent: required subject");
    if (p8 === void 0) fail("PostCategoryUpdatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w101(p6);
    s += ',"subject":' + w95(p7);
    s += ',"data":' + w102(p8);
    return "{" + s + "}";
  }
  return fail("PostCategoryUpdatedEvent: type");
};
var w958 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("PostCategoryDeletedEvent: required id");
    if (p1 === void 0) fail("PostCategoryDeletedEvent: required position");
    if (p2 === void 0) fail("PostCategoryDeletedEvent: required occurredAt");
    if (p3 === void 0) fail("PostCategoryDeletedEvent: required version");
    if (p6 === void 0) fail("PostCategoryDeletedEvent: required type");
    if (p7 === void 0) fail("PostCategoryDeletedEvent: required subject");
    if (p8 === void 0) fail("PostCategoryDeletedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w106(p6);
    s += ',"subject":' + w95(p7);
    s += ',"data":' + w107(p8);
    return "{" + s + "}";
  }
  return fail("PostCategoryDeletedEvent: type");
};
var w959 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("CommentCreatedEvent: required id");
    if (p1 === void 0) fail("CommentCreatedEvent: required position");
    if (p2 === void 0) fail("CommentCreatedEvent: required occurredAt");
    if (p3 === void 0) fail("CommentCreatedEvent: required version");
    if (p6 === void 0) fail("CommentCreatedEvent: required type");
    if (p7 === void 0) fail("CommentCreatedEvent: required subject");
    if (p8 === void 0) fail("CommentCreatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w109(p6);
    s += ',"subject":' + w110(p7);
    s += ',"data":' + w114(p8);
    return "{" + s + "}";
  }
  return fail("CommentCreatedEvent: type");
};
var w960 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("CommentUpdatedEvent: required id");
    if (p1 === void 0) fail("CommentUpdatedEvent: required position");
    if (p2 === void 0) fail("CommentUpdatedEvent: required occurredAt");
    if (p3 === void 0) fail("CommentUpdatedEvent: required version");
    if (p6 === void 0) fail("CommentUpdatedEvent: required type");
    if (p7 === void 0) fail("CommentUpdatedEvent: required subject");
    if (p8 === void 0) fail("CommentUpdatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w117(p6);
    s += ',"subject":' + w110(p7);
    s += ',"data":' + w114(p8);
    return "{" + s + "}";
  }
  return fail("CommentUpdatedEvent: type");
};
var w961 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("CommentApprovedEvent: required id");
    if (p1 === void 0) fail("CommentApprovedEvent: required position");
    if (p2 === void 0) fail("CommentApprovedEvent: required occurredAt");
    if (p3 === void 0) fail("CommentApprovedEvent: required version");
    if (p6 === void 0) fail("CommentApprovedEvent: required type");
    if (p7 === void 0) fail("CommentApprovedEvent: required subject");
    if (p8 === void 0) fail("CommentApprovedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w119(p6);
    s += ',"subject":' + w110(p7);
    s += ',"data":' + w114(p8);
    return "{" + s + "}";
  }
  return fail("CommentApprovedEvent: type");
};
var w962 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("CommentHiddenEvent: required id");
    if (p1 === void 0) fail("CommentHiddenEvent: required position");
    if (p2 === void 0) fail("CommentHiddenEvent: required occurredAt");
    if (p3 === void 0) fail("CommentHiddenEvent: required version");
    if (p6 === void 0) fail("CommentHiddenEvent: required type");
    if (p7 === void 0) fail("CommentHiddenEvent: required subject");
    if (p8 === void 0) fail("CommentHiddenEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w121(p6);
    s += ',"subject":' + w110(p7);
    s += ',"data":' + w122(p8);
    return "{" + s + "}";
  }
  return fail("CommentHiddenEvent: type");
};
var w963 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("CommentDeletedEvent: required id");
    if (p1 === void 0) fail("CommentDeletedEvent: required position");
    if (p2 === void 0) fail("CommentDeletedEvent: required occurredAt");
    if (p3 === void 0) fail("CommentDeletedEvent: required version");
    if (p6 === void 0) fail("CommentDeletedEvent: required type");
    if (p7 === void 0) fail("CommentDeletedEvent: required subject");
    if (p8 === void 0) fail("CommentDeletedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w125(p6);
    s += ',"subject":' + w110(p7);
    s += ',"data":' + w114(p8);
    return "{" + s + "}";
  }
  return fail("CommentDeletedEvent: type");
};
var w964 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("CommentRestoredEvent: required id");
    if (p1 === void 0) fail("CommentRestoredEvent: required position");
    if (p2 === void 0) fail("CommentRestoredEvent: required occurredAt");
    if (p3 === void 0) fail("CommentRestoredEvent: required version");
    if (p6 === void 0) fail("CommentRestoredEvent: required type");
    if (p7 === void 0) fail("CommentRestoredEvent: required subject");
    if (p8 === void 0) fail("CommentRestoredEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w127(p6);
    s += ',"subject":' + w110(p7);
    s += ',"data":' + w114(p8);
    return "{" + s + "}";
  }
  return fail("CommentRestoredEvent: type");
};
var w965 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("TagCreatedEvent: required id");
    if (p1 === void 0) fail("TagCreatedEvent: required position");
    if (p2 === void 0) fail("TagCreatedEvent: required occurredAt");
    if (p3 === void 0) fail("TagCreatedEvent: required version");
    if (p6 === void 0) fail("TagCreatedEvent: required type");
    if (p7 === void 0) fail("TagCreatedEvent: required subject");
    if (p8 === void 0) fail("TagCreatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w129(p6);
    s += ',"subject":' + w130(p7);
    s += ',"data":' + w107(p8);
    return "{" + s + "}";
  }
  return fail("TagCreatedEvent: type");
};
var w966 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("TagUpdatedEvent: required id");
    if (p1 === void 0) fail("TagUpdatedEvent: required position");
    if (p2 === void 0) fail("TagUpdatedEvent: required occurredAt");
    if (p3 === void 0) fail("TagUpdatedEvent: required version");
    if (p6 === void 0) fail("TagUpdatedEvent: required type");
    if (p7 === void 0) fail("TagUpdatedEvent: required subject");
    if (p8 === void 0) fail("TagUpdatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w133(p6);
    s += ',"subject":' + w130(p7);
    s += ',"data":' + w134(p8);
    return "{" + s + "}";
  }
  return fail("TagUpdatedEvent: type");
};
var w967 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("TagMergedEvent: required id");
    if (p1 === void 0) fail("TagMergedEvent: required position");
    if (p2 === void 0) fail("TagMergedEvent: required occurredAt");
    if (p3 === void 0) fail("TagMergedEvent: required version");
    if (p6 === void 0) fail("TagMergedEvent: required type");
    if (p7 === void 0) fail("TagMergedEvent: required subject");
    if (p8 === void 0) fail("TagMergedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w138(p6);
    s += ',"subject":' + w130(p7);
    s += ',"data":' + w139(p8);
    return "{" + s + "}";
  }
  return fail("TagMergedEvent: type");
};
var w968 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("TagDeletedEvent: required id");
    if (p1 === void 0) fail("TagDeletedEvent: required position");
    if (p2 === void 0) fail("TagDeletedEvent: required occurredAt");
    if (p3 === void 0) fail("TagDeletedEvent: required version");
    if (p6 === void 0) fail("TagDeletedEvent: required type");
    if (p7 === void 0) fail("TagDeletedEvent: required subject");
    if (p8 === void 0) fail("TagDeletedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w141(p6);
    s += ',"subject":' + w130(p7);
    s += ',"data":' + w107(p8);
    return "{" + s + "}";
  }
  return fail("TagDeletedEvent: type");
};
var w969 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("MediaCreatedEvent: required id");
    if (p1 === void 0) fail("MediaCreatedEvent: required position");
    if (p2 === void 0) fail("MediaCreatedEvent: required occurredAt");
    if (p3 === void 0) fail("MediaCreatedEvent: required version");
    if (p6 === void 0) fail("MediaCreatedEvent: required type");
    if (p7 === void 0) fail("MediaCreatedEvent: required subject");
    if (p8 === void 0) fail("MediaCreatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w143(p6);
    s += ',"subject":' + w144(p7);
    s += ',"data":' + w148(p8);
    return "{" + s + "}";
  }
  return fail("MediaCreatedEvent: type");
};
var w970 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("MediaUpdatedEvent: required id");
    if (p1 === void 0) fail("MediaUpdatedEvent: required position");
    if (p2 === void 0) fail("MediaUpdatedEvent: required occurredAt");
    if (p3 === void 0) fail("MediaUpdatedEvent: required version");
    if (p6 === void 0) fail("MediaUpdatedEvent: required type");
    if (p7 === void 0) fail("MediaUpdatedEvent: required subject");
    if (p8 === void 0) fail("MediaUpdatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w151(p6);
    s += ',"subject":' + w144(p7);
    s += ',"data":' + w152(p8);
    return "{" + s + "}";
  }
  return fail("MediaUpdatedEvent: type");
};
var w971 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("MediaReadyEvent: required id");
    if (p1 === void 0) fail("MediaReadyEvent: required position");
    if (p2 === void 0) fail("MediaReadyEvent: required occurredAt");
    if (p3 === void 0) fail("MediaReadyEvent: required version");
    if (p6 === void 0) fail("MediaReadyEvent: required type");
    if (p7 === void 0) fail("MediaReadyEvent: required subject");
    if (p8 === void 0) fail("MediaReadyEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w156(p6);
    s += ',"subject":' + w144(p7);
    s += ',"data":' + w148(p8);
    return "{" + s + "}";
  }
  return fail("MediaReadyEvent: type");
};
var w972 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("MediaFailedEvent: required id");
    if (p1 === void 0) fail("MediaFailedEvent: required position");
    if (p2 === void 0) fail("MediaFailedEvent: required occurredAt");
    if (p3 === void 0) fail("MediaFailedEvent: required version");
    if (p6 === void 0) fail("MediaFailedEvent: required type");
    if (p7 === void 0) fail("MediaFailedEvent: required subject");
    if (p8 === void 0) fail("MediaFailedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w158(p6);
    s += ',"subject":' + w144(p7);
    s += ',"data":' + w159(p8);
    return "{" + s + "}";
  }
  return fail("MediaFailedEvent: type");
};
var w973 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("MediaDeletedEvent: required id");
    if (p1 === void 0) fail("MediaDeletedEvent: required position");
    if (p2 === void 0) fail("MediaDeletedEvent: required occurredAt");
    if (p3 === void 0) fail("MediaDeletedEvent: required version");
    if (p6 === void 0) fail("MediaDeletedEvent: required type");
    if (p7 === void 0) fail("MediaDeletedEvent: required subject");
    if (p8 === void 0) fail("MediaDeletedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w162(p6);
    s += ',"subject":' + w144(p7);
    s += ',"data":' + w148(p8);
    return "{" + s + "}";
  }
  return fail("MediaDeletedEvent: type");
};
var w974 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("MediaRestoredEvent: required id");
    if (p1 === void 0) fail("MediaRestoredEvent: required position");
    if (p2 === void 0) fail("MediaRestoredEvent: required occurredAt");
    if (p3 === void 0) fail("MediaRestoredEvent: required version");
    if (p6 === void 0) fail("MediaRestoredEvent: required type");
    if (p7 === void 0) fail("MediaRestoredEvent: required subject");
    if (p8 === void 0) fail("MediaRestoredEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w164(p6);
    s += ',"subject":' + w144(p7);
    s += ',"data":' + w148(p8);
    return "{" + s + "}";
  }
  return fail("MediaRestoredEvent: type");
};
var w975 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("CategoryCreatedEvent: required id");
    if (p1 === void 0) fail("CategoryCreatedEvent: required position");
    if (p2 === void 0) fail("CategoryCreatedEvent: required occurredAt");
    if (p3 === void 0) fail("CategoryCreatedEvent: required version");
    if (p6 === void 0) fail("CategoryCreatedEvent: required type");
    if (p7 === void 0) fail("CategoryCreatedEvent: required subject");
    if (p8 === void 0) fail("CategoryCreatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w166(p6);
    s += ',"subject":' + w167(p7);
    s += ',"data":' + w171(p8);
    return "{" + s + "}";
  }
  return fail("CategoryCreatedEvent: type");
};
var w976 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("CategoryUpdatedEvent: required id");
    if (p1 === void 0) fail("CategoryUpdatedEvent: required position");
    if (p2 === void 0) fail("CategoryUpdatedEvent: required occurredAt");
    if (p3 === void 0) fail("CategoryUpdatedEvent: required version");
    if (p6 === void 0) fail("CategoryUpdatedEvent: required type");
    if (p7 === void 0) fail("CategoryUpdatedEvent: required subject");
    if (p8 === void 0) fail("CategoryUpdatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w173(p6);
    s += ',"subject":' + w167(p7);
    s += ',"data":' + w174(p8);
    return "{" + s + "}";
  }
  return fail("CategoryUpdatedEvent: type");
};
var w977 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("CategoryDeletedEvent: required id");
    if (p1 === void 0) fail("CategoryDeletedEvent: required position");
    if (p2 === void 0) fail("CategoryDeletedEvent: required occurredAt");
    if (p3 === void 0) fail("CategoryDeletedEvent: required version");
    if (p6 === void 0) fail("CategoryDeletedEvent: required type");
    if (p7 === void 0) fail("CategoryDeletedEvent: required subject");
    if (p8 === void 0) fail("CategoryDeletedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w178(p6);
    s += ',"subject":' + w167(p7);
    s += ',"data":' + w107(p8);
    return "{" + s + "}";
  }
  return fail("CategoryDeletedEvent: type");
};
var w978 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("ProductCreatedEvent: required id");
    if (p1 === void 0) fail("ProductCreatedEvent: required position");
    if (p2 === void 0) fail("ProductCreatedEvent: required occurredAt");
    if (p3 === void 0) fail("ProductCreatedEvent: required version");
    if (p6 === void 0) fail("ProductCreatedEvent: required type");
    if (p7 === void 0) fail("ProductCreatedEvent: required subject");
    if (p8 === void 0) fail("ProductCreatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w180(p6);
    s += ',"subject":' + w181(p7);
    s += ',"data":' + w185(p8);
    return "{" + s + "}";
  }
  return fail("ProductCreatedEvent: type");
};
var w979 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("ProductUpdatedEvent: required id");
    if (p1 === void 0) fail("ProductUpdatedEvent: required position");
    if (p2 === void 0) fail("ProductUpdatedEvent: required occurredAt");
    if (p3 === void 0) fail("ProductUpdatedEvent: required version");
    if (p6 === void 0) fail("ProductUpdatedEvent: required type");
    if (p7 === void 0) fail("ProductUpdatedEvent: required subject");
    if (p8 === void 0) fail("ProductUpdatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w191(p6);
    s += ',"subject":' + w181(p7);
    s += ',"data":' + w192(p8);
    return "{" + s + "}";
  }
  return fail("ProductUpdatedEvent: type");
};
var w980 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("ProductPriceChangedEvent: required id");
    if (p1 === void 0) fail("ProductPriceChangedEvent: required position");
    if (p2 === void 0) fail("ProductPriceChangedEvent: required occurredAt");
    if (p3 === void 0) fail("ProductPriceChangedEvent: required version");
    if (p6 === void 0) fail("ProductPriceChangedEvent: required type");
    if (p7 === void 0) fail("ProductPriceChangedEvent: required subject");
    if (p8 === void 0) fail("ProductPriceChangedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w197(p6);
    s += ',"subject":' + w181(p7);
    s += ',"data":' + w198(p8);
    return "{" + s + "}";
  }
  return fail("ProductPriceChangedEvent: type");
};
var w981 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("ProductDeletedEvent: required id");
    if (p1 === void 0) fail("ProductDeletedEvent: required position");
    if (p2 === void 0) fail("ProductDeletedEvent: required occurredAt");
    if (p3 === void 0) fail("ProductDeletedEvent: required version");
    if (p6 === void 0) fail("ProductDeletedEvent: required type");
    if (p7 === void 0) fail("ProductDeletedEvent: required subject");
    if (p8 === void 0) fail("ProductDeletedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w204(p6);
    s += ',"subject":' + w181(p7);
    s += ',"data":' + w107(p8);
    return "{" + s + "}";
  }
  return fail("ProductDeletedEvent: type");
};
var w982 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("ProductRestoredEvent: required id");
    if (p1 === void 0) fail("ProductRestoredEvent: required position");
    if (p2 === void 0) fail("ProductRestoredEvent: required occurredAt");
    if (p3 === void 0) fail("ProductRestoredEvent: required version");
    if (p6 === void 0) fail("ProductRestoredEvent: required type");
    if (p7 === void 0) fail("ProductRestoredEvent: required subject");
    if (p8 === void 0) fail("ProductRestoredEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w206(p6);
    s += ',"subject":' + w181(p7);
    s += ',"data":' + w107(p8);
    return "{" + s + "}";
  }
  return fail("ProductRestoredEvent: type");
};
var w983 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("OrderPlacedEvent: required id");
    if (p1 === void 0) fail("OrderPlacedEvent: required position");
    if (p2 === void 0) fail("OrderPlacedEvent: required occurredAt");
    if (p3 === void 0) fail("OrderPlacedEvent: required version");
    if (p6 === void 0) fail("OrderPlacedEvent: required type");
    if (p7 === void 0) fail("OrderPlacedEvent: required subject");
    if (p8 === void 0) fail("OrderPlacedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w208(p6);
    s += ',"subject":' + w209(p7);
    s += ',"data":' + w213(p8);
    return "{" + s + "}";
  }
  return fail("OrderPlacedEvent: type");
};
var w984 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("OrderPaidEvent: required id");
    if (p1 === void 0) fail("OrderPaidEvent: required position");
    if (p2 === void 0) fail("OrderPaidEvent: required occurredAt");
    if (p3 === void 0) fail("OrderPaidEvent: required version");
    if (p6 === void 0) fail("OrderPaidEvent: required type");
    if (p7 === void 0) fail("OrderPaidEvent: required subject");
    if (p8 === void 0) fail("OrderPaidEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w219(p6);
    s += ',"subject":' + w209(p7);
    s += ',"data":' + w220(p8);
    return "{" + s + "}";
  }
  return fail("OrderPaidEvent: type");
};
var w985 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("OrderPackedEvent: required id");
    if (p1 === void 0) fail("OrderPackedEvent: required position");
    if (p2 === void 0) fail("OrderPackedEvent: required occurredAt");
    if (p3 === void 0) fail("OrderPackedEvent: required version");
    if (p6 === void 0) fail("OrderPackedEvent: required type");
    if (p7 === void 0) fail("OrderPackedEvent: required subject");
    if (p8 === void 0) fail("OrderPackedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w224(p6);
    s += ',"subject":' + w209(p7);
    s += ',"data":' + w225(p8);
    return "{" + s + "}";
  }
  return fail("OrderPackedEvent: type");
};
var w986 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("OrderShippedEvent: required id");
    if (p1 === void 0) fail("OrderShippedEvent: required position");
    if (p2 === void 0) fail("OrderShippedEvent: required occurredAt");
    if (p3 === void 0) fail("OrderShippedEvent: required version");
    if (p6 === void 0) fail("OrderShippedEvent: required type");
    if (p7 === void 0) fail("OrderShippedEvent: required subject");
    if (p8 === void 0) fail("OrderShippedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w228(p6);
    s += ',"subject":' + w209(p7);
    s += ',"data":' + w229(p8);
    return "{" + s + "}";
  }
  return fail("OrderShippedEvent: type");
};
var w987 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("OrderDeliveredEvent: required id");
    if (p1 === void 0) fail("OrderDeliveredEvent: required position");
    if (p2 === void 0) fail("OrderDeliveredEvent: required occurredAt");
    if (p3 === void 0) fail("OrderDeliveredEvent: required version");
    if (p6 === void 0) fail("OrderDeliveredEvent: required type");
    if (p7 === void 0) fail("OrderDeliveredEvent: required subject");
    if (p8 === void 0) fail("OrderDeliveredEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w232(p6);
    s += ',"subject":' + w209(p7);
    s += ',"data":' + w233(p8);
    return "{" + s + "}";
  }
  return fail("OrderDeliveredEvent: type");
};
var w988 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("OrderCancelledEvent: required id");
    if (p1 === void 0) fail("OrderCancelledEvent: required position");
    if (p2 === void 0) fail("OrderCancelledEvent: required occurredAt");
    if (p3 === void 0) fail("OrderCancelledEvent: required version");
    if (p6 === void 0) fail("OrderCancelledEvent: required type");
    if (p7 === void 0) fail("OrderCancelledEvent: required subject");
    if (p8 === void 0) fail("OrderCancelledEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w236(p6);
    s += ',"subject":' + w209(p7);
    s += ',"data":' + w237(p8);
    return "{" + s + "}";
  }
  return fail("OrderCancelledEvent: type");
};
var w989 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("OrderRefundedEvent: required id");
    if (p1 === void 0) fail("OrderRefundedEvent: required position");
    if (p2 === void 0) fail("OrderRefundedEvent: required occurredAt");
    if (p3 === void 0) fail("OrderRefundedEvent: required version");
    if (p6 === void 0) fail("OrderRefundedEvent: required type");
    if (p7 === void 0) fail("OrderRefundedEvent: required subject");
    if (p8 === void 0) fail("OrderRefundedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w240(p6);
    s += ',"subject":' + w209(p7);
    s += ',"data":' + w241(p8);
    return "{" + s + "}";
  }
  return fail("OrderRefundedEvent: type");
};
var w990 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("OrderClaimedEvent: required id");
    if (p1 === void 0) fail("OrderClaimedEvent: required position");
    if (p2 === void 0) fail("OrderClaimedEvent: required occurredAt");
    if (p3 === void 0) fail("OrderClaimedEvent: required version");
    if (p6 === void 0) fail("OrderClaimedEvent: required type");
    if (p7 === void 0) fail("OrderClaimedEvent: required subject");
    if (p8 === void 0) fail("OrderClaimedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w244(p6);
    s += ',"subject":' + w209(p7);
    s += ',"data":' + w245(p8);
    return "{" + s + "}";
  }
  return fail("OrderClaimedEvent: type");
};
var w991 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("InvoiceIssuedEvent: required id");
    if (p1 === void 0) fail("InvoiceIssuedEvent: required position");
    if (p2 === void 0) fail("InvoiceIssuedEvent: required occurredAt");
    if (p3 === void 0) fail("InvoiceIssuedEvent: required version");
    if (p6 === void 0) fail("InvoiceIssuedEvent: required type");
    if (p7 === void 0) fail("InvoiceIssuedEvent: required subject");
    if (p8 === void 0) fail("InvoiceIssuedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w247(p6);
    s += ',"subject":' + w248(p7);
    s += ',"data":' + w252(p8);
    return "{" + s + "}";
  }
  return fail("InvoiceIssuedEvent: type");
};
var w992 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("ShipmentCreatedEvent: required id");
    if (p1 === void 0) fail("ShipmentCreatedEvent: required position");
    if (p2 === void 0) fail("ShipmentCreatedEvent: required occurredAt");
    if (p3 === void 0) fail("ShipmentCreatedEvent: required version");
    if (p6 === void 0) fail("ShipmentCreatedEvent: required type");
    if (p7 === void 0) fail("ShipmentCreatedEvent: required subject");
    if (p8 === void 0) fail("ShipmentCreatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w257(p6);
    s += ',"subject":' + w258(p7);
    s += ',"data":' + w262(p8);
    return "{" + s + "}";
  }
  return fail("ShipmentCreatedEvent: type");
};
var w993 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("ShipmentUpdatedEvent: required id");
    if (p1 === void 0) fail("ShipmentUpdatedEvent: required position");
    if (p2 === void 0) fail("ShipmentUpdatedEvent: required occurredAt");
    if (p3 === void 0) fail("ShipmentUpdatedEvent: required version");
    if (p6 === void 0) fail("ShipmentUpdatedEvent: required type");
    if (p7 === void 0) fail("ShipmentUpdatedEvent: required subject");
    if (p8 === void 0) fail("ShipmentUpdatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w264(p6);
    s += ',"subject":' + w258(p7);
    s += ',"data":' + w265(p8);
    return "{" + s + "}";
  }
  return fail("ShipmentUpdatedEvent: type");
};
var w994 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("ShipmentShippedEvent: required id");
    if (p1 === void 0) fail("ShipmentShippedEvent: required position");
    if (p2 === void 0) fail("ShipmentShippedEvent: required occurredAt");
    if (p3 === void 0) fail("ShipmentShippedEvent: required version");
    if (p6 === void 0) fail("ShipmentShippedEvent: required type");
    if (p7 === void 0) fail("ShipmentShippedEvent: required subject");
    if (p8 === void 0) fail("ShipmentShippedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w269(p6);
    s += ',"subject":' + w258(p7);
    s += ',"data":' + w262(p8);
    return "{" + s + "}";
  }
  return fail("ShipmentShippedEvent: type");
};
var w995 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("ShipmentDeliveredEvent: required id");
    if (p1 === void 0) fail("ShipmentDeliveredEvent: required position");
    if (p2 === void 0) fail("ShipmentDeliveredEvent: required occurredAt");
    if (p3 === void 0) fail("ShipmentDeliveredEvent: required version");
    if (p6 === void 0) fail("ShipmentDeliveredEvent: required type");
    if (p7 === void 0) fail("ShipmentDeliveredEvent: required subject");
    if (p8 === void 0) fail("ShipmentDeliveredEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w271(p6);
    s += ',"subject":' + w258(p7);
    s += ',"data":' + w262(p8);
    return "{" + s + "}";
  }
  return fail("ShipmentDeliveredEvent: type");
};
var w996 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("ShipmentCancelledEvent: required id");
    if (p1 === void 0) fail("ShipmentCancelledEvent: required position");
    if (p2 === void 0) fail("ShipmentCancelledEvent: required occurredAt");
    if (p3 === void 0) fail("ShipmentCancelledEvent: required version");
    if (p6 === void 0) fail("ShipmentCancelledEvent: required type");
    if (p7 === void 0) fail("ShipmentCancelledEvent: required subject");
    if (p8 === void 0) fail("ShipmentCancelledEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w273(p6);
    s += ',"subject":' + w258(p7);
    s += ',"data":' + w262(p8);
    return "{" + s + "}";
  }
  return fail("ShipmentCancelledEvent: type");
};
var w997 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("ReturnRequestedEvent: required id");
    if (p1 === void 0) fail("ReturnRequestedEvent: required position");
    if (p2 === void 0) fail("ReturnRequestedEvent: required occurredAt");
    if (p3 === void 0) fail("ReturnRequestedEvent: required version");
    if (p6 === void 0) fail("ReturnRequestedEvent: required type");
    if (p7 === void 0) fail("ReturnRequestedEvent: required subject");
    if (p8 === void 0) fail("ReturnRequestedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w275(p6);
    s += ',"subject":' + w276(p7);
    s += ',"data":' + w280(p8);
    return "{" + s + "}";
  }
  return fail("ReturnRequestedEvent: type");
};
var w998 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("ReturnApprovedEvent: required id");
    if (p1 === void 0) fail("ReturnApprovedEvent: required position");
    if (p2 === void 0) fail("ReturnApprovedEvent: required occurredAt");
    if (p3 === void 0) fail("ReturnApprovedEvent: required version");
    if (p6 === void 0) fail("ReturnApprovedEvent: required type");
    if (p7 === void 0) fail("ReturnApprovedEvent: required subject");
    if (p8 === void 0) fail("ReturnApprovedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w283(p6);
    s += ',"subject":' + w276(p7);
    s += ',"data":' + w262(p8);
    return "{" + s + "}";
  }
  return fail("ReturnApprovedEvent: type");
};
var w999 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("ReturnRejectedEvent: required id");
    if (p1 === void 0) fail("ReturnRejectedEvent: required position");
    if (p2 === void 0) fail("ReturnRejectedEvent: required occurredAt");
    if (p3 === void 0) fail("ReturnRejectedEvent: required version");
    if (p6 === void 0) fail("ReturnRejectedEvent: required type");
    if (p7 === void 0) fail("ReturnRejectedEvent: required subject");
    if (p8 === void 0) fail("ReturnRejectedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w285(p6);
    s += ',"subject":' + w276(p7);
    s += ',"data":' + w262(p8);
    return "{" + s + "}";
  }
  return fail("ReturnRejectedEvent: type");
};
var w1000 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("ReturnReceivedEvent: required id");
    if (p1 === void 0) fail("ReturnReceivedEvent: required position");
    if (p2 === void 0) fail("ReturnReceivedEvent: required occurredAt");
    if (p3 === void 0) fail("ReturnReceivedEvent: required version");
    if (p6 === void 0) fail("ReturnReceivedEvent: required type");
    if (p7 === void 0) fail("ReturnReceivedEvent: required subject");
    if (p8 === void 0) fail("ReturnReceivedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w287(p6);
    s += ',"subject":' + w276(p7);
    s += ',"data":' + w262(p8);
    return "{" + s + "}";
  }
  return fail("ReturnReceivedEvent: type");
};
var w1001 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("PaymentCreatedEvent: required id");
    if (p1 === void 0) fail("PaymentCreatedEvent: required position");
    if (p2 === void 0) fail("PaymentCreatedEvent: required occurredAt");
    if (p3 === void 0) fail("PaymentCreatedEvent: required version");
    if (p6 === void 0) fail("PaymentCreatedEvent: required type");
    if (p7 === void 0) fail("PaymentCreatedEvent: required subject");
    if (p8 === void 0) fail("PaymentCreatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w289(p6);
    s += ',"subject":' + w290(p7);
    s += ',"data":' + w294(p8);
    return "{" + s + "}";
  }
  return fail("PaymentCreatedEvent: type");
};
var w1002 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("PaymentUpdatedEvent: required id");
    if (p1 === void 0) fail("PaymentUpdatedEvent: required position");
    if (p2 === void 0) fail("PaymentUpdatedEvent: required occurredAt");
    if (p3 === void 0) fail("PaymentUpdatedEvent: required version");
    if (p6 === void 0) fail("PaymentUpdatedEvent: required type");
    if (p7 === void 0) fail("PaymentUpdatedEvent: required subject");
    if (p8 === void 0) fail("PaymentUpdatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w297(p6);
    s += ',"subject":' + w290(p7);
    s += ',"data":' + w298(p8);
    return "{" + s + "}";
  }
  return fail("PaymentUpdatedEvent: type");
};
var w1003 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("PaymentCapturedEvent: required id");
    if (p1 === void 0) fail("PaymentCapturedEvent: required position");
    if (p2 === void 0) fail("PaymentCapturedEvent: required occurredAt");
    if (p3 === void 0) fail("PaymentCapturedEvent: required version");
    if (p6 === void 0) fail("PaymentCapturedEvent: required type");
    if (p7 === void 0) fail("PaymentCapturedEvent: required subject");
    if (p8 === void 0) fail("PaymentCapturedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w301(p6);
    s += ',"subject":' + w290(p7);
    s += ',"data":' + w302(p8);
    return "{" + s + "}";
  }
  return fail("PaymentCapturedEvent: type");
};
var w1004 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("PaymentDeclinedEvent: required id");
    if (p1 === void 0) fail("PaymentDeclinedEvent: required position");
    if (p2 === void 0) fail("PaymentDeclinedEvent: required occurredAt");
    if (p3 === void 0) fail("PaymentDeclinedEvent: required version");
    if (p6 === void 0) fail("PaymentDeclinedEvent: required type");
    if (p7 === void 0) fail("PaymentDeclinedEvent: required subject");
    if (p8 === void 0) fail("PaymentDeclinedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w304(p6);
    s += ',"subject":' + w290(p7);
    s += ',"data":' + w305(p8);
    return "{" + s + "}";
  }
  return fail("PaymentDeclinedEvent: type");
};
var w1005 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("PaymentCancelledEvent: required id");
    if (p1 === void 0) fail("PaymentCancelledEvent: required position");
    if (p2 === void 0) fail("PaymentCancelledEvent: required occurredAt");
    if (p3 === void 0) fail("PaymentCancelledEvent: required version");
    if (p6 === void 0) fail("PaymentCancelledEvent: required type");
    if (p7 === void 0) fail("PaymentCancelledEvent: required subject");
    if (p8 === void 0) fail("PaymentCancelledEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w308(p6);
    s += ',"subject":' + w290(p7);
    s += ',"data":' + w309(p8);
    return "{" + s + "}";
  }
  return fail("PaymentCancelledEvent: type");
};
var w1006 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("RefundCreatedEvent: required id");
    if (p1 === void 0) fail("RefundCreatedEvent: required position");
    if (p2 === void 0) fail("RefundCreatedEvent: required occurredAt");
    if (p3 === void 0) fail("RefundCreatedEvent: required version");
    if (p6 === void 0) fail("RefundCreatedEvent: required type");
    if (p7 === void 0) fail("RefundCreatedEvent: required subject");
    if (p8 === void 0) fail("RefundCreatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w311(p6);
    s += ',"subject":' + w312(p7);
    s += ',"data":' + w316(p8);
    return "{" + s + "}";
  }
  return fail("RefundCreatedEvent: type");
};
var w1007 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("RefundUpdatedEvent: required id");
    if (p1 === void 0) fail("RefundUpdatedEvent: required position");
    if (p2 === void 0) fail("RefundUpdatedEvent: required occurredAt");
    if (p3 === void 0) fail("RefundUpdatedEvent: required version");
    if (p6 === void 0) fail("RefundUpdatedEvent: required type");
    if (p7 === void 0) fail("RefundUpdatedEvent: required subject");
    if (p8 === void 0) fail("RefundUpdatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w318(p6);
    s += ',"subject":' + w312(p7);
    s += ',"data":' + w319(p8);
    return "{" + s + "}";
  }
  return fail("RefundUpdatedEvent: type");
};
var w1008 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("RefundSucceededEvent: required id");
    if (p1 === void 0) fail("RefundSucceededEvent: required position");
    if (p2 === void 0) fail("RefundSucceededEvent: required occurredAt");
    if (p3 === void 0) fail("RefundSucceededEvent: required version");
    if (p6 === void 0) fail("RefundSucceededEvent: required type");
    if (p7 === void 0) fail("RefundSucceededEvent: required subject");
    if (p8 === void 0) fail("RefundSucceededEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w322(p6);
    s += ',"subject":' + w312(p7);
    s += ',"data":' + w323(p8);
    return "{" + s + "}";
  }
  return fail("RefundSucceededEvent: type");
};
var w1009 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("RefundFailedEvent: required id");
    if (p1 === void 0) fail("RefundFailedEvent: required position");
    if (p2 === void 0) fail("RefundFailedEvent: required occurredAt");
    if (p3 === void 0) fail("RefundFailedEvent: required version");
    if (p6 === void 0) fail("RefundFailedEvent: required type");
    if (p7 === void 0) fail("RefundFailedEvent: required subject");
    if (p8 === void 0) fail("RefundFailedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w325(p6);
    s += ',"subject":' + w312(p7);
    s += ',"data":' + w326(p8);
    return "{" + s + "}";
  }
  return fail("RefundFailedEvent: type");
};
var w1010 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("DiscountCreatedEvent: required id");
    if (p1 === void 0) fail("DiscountCreatedEvent: required position");
    if (p2 === void 0) fail("DiscountCreatedEvent: required occurredAt");
    if (p3 === void 0) fail("DiscountCreatedEvent: required version");
    if (p6 === void 0) fail("DiscountCreatedEvent: required type");
    if (p7 === void 0) fail("DiscountCreatedEvent: required subject");
    if (p8 === void 0) fail("DiscountCreatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w328(p6);
    s += ',"subject":' + w329(p7);
    s += ',"data":' + w333(p8);
    return "{" + s + "}";
  }
  return fail("DiscountCreatedEvent: type");
};
var w1011 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("DiscountUpdatedEvent: required id");
    if (p1 === void 0) fail("DiscountUpdatedEvent: required position");
    if (p2 === void 0) fail("DiscountUpdatedEvent: required occurredAt");
    if (p3 === void 0) fail("DiscountUpdatedEvent: required version");
    if (p6 === void 0) fail("DiscountUpdatedEvent: required type");
    if (p7 === void 0) fail("DiscountUpdatedEvent: required subject");
    if (p8 === void 0) fail("DiscountUpdatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w337(p6);
    s += ',"subject":' + w329(p7);
    s += ',"data":' + w338(p8);
    return "{" + s + "}";
  }
  return fail("DiscountUpdatedEvent: type");
};
var w1012 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("DiscountDeletedEvent: required id");
    if (p1 === void 0) fail("DiscountDeletedEvent: required position");
    if (p2 === void 0) fail("DiscountDeletedEvent: required occurredAt");
    if (p3 === void 0) fail("DiscountDeletedEvent: required version");
    if (p6 === void 0) fail("DiscountDeletedEvent: required type");
    if (p7 === void 0) fail("DiscountDeletedEvent: required subject");
    if (p8 === void 0) fail("DiscountDeletedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w342(p6);
    s += ',"subject":' + w329(p7);
    s += ',"data":' + w333(p8);
    return "{" + s + "}";
  }
  return fail("DiscountDeletedEvent: type");
};
var w1013 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("VariantStockAdjustedEvent: required id");
    if (p1 === void 0) fail("VariantStockAdjustedEvent: required position");
    if (p2 === void 0) fail("VariantStockAdjustedEvent: required occurredAt");
    if (p3 === void 0) fail("VariantStockAdjustedEvent: required version");
    if (p6 === void 0) fail("VariantStockAdjustedEvent: required type");
    if (p7 === void 0) fail("VariantStockAdjustedEvent: required subject");
    if (p8 === void 0) fail("VariantStockAdjustedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w344(p6);
    s += ',"subject":' + w345(p7);
    s += ',"data":' + w347(p8);
    return "{" + s + "}";
  }
  return fail("VariantStockAdjustedEvent: type");
};
var w1014 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("StockReservationCreatedEvent: required id");
    if (p1 === void 0) fail("StockReservationCreatedEvent: required position");
    if (p2 === void 0) fail("StockReservationCreatedEvent: required occurredAt");
    if (p3 === void 0) fail("StockReservationCreatedEvent: required version");
    if (p6 === void 0) fail("StockReservationCreatedEvent: required type");
    if (p7 === void 0) fail("StockReservationCreatedEvent: required subject");
    if (p8 === void 0) fail("StockReservationCreatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w352(p6);
    s += ',"subject":' + w353(p7);
    s += ',"data":' + w357(p8);
    return "{" + s + "}";
  }
  return fail("StockReservationCreatedEvent: type");
};
var w1015 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("StockReservationReleasedEvent: required id");
    if (p1 === void 0) fail("StockReservationReleasedEvent: required position");
    if (p2 === void 0) fail("StockReservationReleasedEvent: required occurredAt");
    if (p3 === void 0) fail("StockReservationReleasedEvent: required version");
    if (p6 === void 0) fail("StockReservationReleasedEvent: required type");
    if (p7 === void 0) fail("StockReservationReleasedEvent: required subject");
    if (p8 === void 0) fail("StockReservationReleasedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w360(p6);
    s += ',"subject":' + w353(p7);
    s += ',"data":' + w361(p8);
    return "{" + s + "}";
  }
  return fail("StockReservationReleasedEvent: type");
};
var w1016 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("StockReservationCommittedEvent: required id");
    if (p1 === void 0) fail("StockReservationCommittedEvent: required position");
    if (p2 === void 0) fail("StockReservationCommittedEvent: required occurredAt");
    if (p3 === void 0) fail("StockReservationCommittedEvent: required version");
    if (p6 === void 0) fail("StockReservationCommittedEvent: required type");
    if (p7 === void 0) fail("StockReservationCommittedEvent: required subject");
    if (p8 === void 0) fail("StockReservationCommittedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w363(p6);
    s += ',"subject":' + w353(p7);
    s += ',"data":' + w361(p8);
    return "{" + s + "}";
  }
  return fail("StockReservationCommittedEvent: type");
};
var w1017 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("StockReservationExpiredEvent: required id");
    if (p1 === void 0) fail("StockReservationExpiredEvent: required position");
    if (p2 === void 0) fail("StockReservationExpiredEvent: required occurredAt");
    if (p3 === void 0) fail("StockReservationExpiredEvent: required version");
    if (p6 === void 0) fail("StockReservationExpiredEvent: required type");
    if (p7 === void 0) fail("StockReservationExpiredEvent: required subject");
    if (p8 === void 0) fail("StockReservationExpiredEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w365(p6);
    s += ',"subject":' + w353(p7);
    s += ',"data":' + w361(p8);
    return "{" + s + "}";
  }
  return fail("StockReservationExpiredEvent: type");
};
var w1018 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("ShippingMethodCreatedEvent: required id");
    if (p1 === void 0) fail("ShippingMethodCreatedEvent: required position");
    if (p2 === void 0) fail("ShippingMethodCreatedEvent: required occurredAt");
    if (p3 === void 0) fail("ShippingMethodCreatedEvent: required version");
    if (p6 === void 0) fail("ShippingMethodCreatedEvent: required type");
    if (p7 === void 0) fail("ShippingMethodCreatedEvent: required subject");
    if (p8 === void 0) fail("ShippingMethodCreatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w367(p6);
    s += ',"subject":' + w368(p7);
    s += ',"data":' + w107(p8);
    return "{" + s + "}";
  }
  return fail("ShippingMethodCreatedEvent: type");
};
var w1019 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("ShippingMethodUpdatedEvent: required id");
    if (p1 === void 0) fail("ShippingMethodUpdatedEvent: required position");
    if (p2 === void 0) fail("ShippingMethodUpdatedEvent: required occurredAt");
    if (p3 === void 0) fail("ShippingMethodUpdatedEvent: required version");
    if (p6 === void 0) fail("ShippingMethodUpdatedEvent: required type");
    if (p7 === void 0) fail("ShippingMethodUpdatedEvent: required subject");
    if (p8 === void 0) fail("ShippingMethodUpdatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w373(p6);
    s += ',"subject":' + w368(p7);
    s += ',"data":' + w374(p8);
    return "{" + s + "}";
  }
  return fail("ShippingMethodUpdatedEvent: type");
};
var w1020 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("ShippingMethodDeletedEvent: required id");
    if (p1 === void 0) fail("ShippingMethodDeletedEvent: required position");
    if (p2 === void 0) fail("ShippingMethodDeletedEvent: required occurredAt");
    if (p3 === void 0) fail("ShippingMethodDeletedEvent: required version");
    if (p6 === void 0) fail("ShippingMethodDeletedEvent: required type");
    if (p7 === void 0) fail("ShippingMethodDeletedEvent: required subject");
    if (p8 === void 0) fail("ShippingMethodDeletedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w378(p6);
    s += ',"subject":' + w368(p7);
    s += ',"data":' + w107(p8);
    return "{" + s + "}";
  }
  return fail("ShippingMethodDeletedEvent: type");
};
var w1021 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("TaxRateCreatedEvent: required id");
    if (p1 === void 0) fail("TaxRateCreatedEvent: required position");
    if (p2 === void 0) fail("TaxRateCreatedEvent: required occurredAt");
    if (p3 === void 0) fail("TaxRateCreatedEvent: required version");
    if (p6 === void 0) fail("TaxRateCreatedEvent: required type");
    if (p7 === void 0) fail("TaxRateCreatedEvent: required subject");
    if (p8 === void 0) fail("TaxRateCreatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w380(p6);
    s += ',"subject":' + w381(p7);
    s += ',"data":' + w385(p8);
    return "{" + s + "}";
  }
  return fail("TaxRateCreatedEvent: type");
};
var w1022 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("TaxRateUpdatedEvent: required id");
    if (p1 === void 0) fail("TaxRateUpdatedEvent: required position");
    if (p2 === void 0) fail("TaxRateUpdatedEvent: required occurredAt");
    if (p3 === void 0) fail("TaxRateUpdatedEvent: required version");
    if (p6 === void 0) fail("TaxRateUpdatedEvent: required type");
    if (p7 === void 0) fail("TaxRateUpdatedEvent: required subject");
    if (p8 === void 0) fail("TaxRateUpdatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w390(p6);
    s += ',"subject":' + w381(p7);
    s += ',"data":' + w391(p8);
    return "{" + s + "}";
  }
  return fail("TaxRateUpdatedEvent: type");
};
var w1023 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("TaxRateDeletedEvent: required id");
    if (p1 === void 0) fail("TaxRateDeletedEvent: required position");
    if (p2 === void 0) fail("TaxRateDeletedEvent: required occurredAt");
    if (p3 === void 0) fail("TaxRateDeletedEvent: required version");
    if (p6 === void 0) fail("TaxRateDeletedEvent: required type");
    if (p7 === void 0) fail("TaxRateDeletedEvent: required subject");
    if (p8 === void 0) fail("TaxRateDeletedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w395(p6);
    s += ',"subject":' + w381(p7);
    s += ',"data":' + w396(p8);
    return "{" + s + "}";
  }
  return fail("TaxRateDeletedEvent: type");
};
var w1024 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("CustomerGroupUpdatedEvent: required id");
    if (p1 === void 0) fail("CustomerGroupUpdatedEvent: required position");
    if (p2 === void 0) fail("CustomerGroupUpdatedEvent: required occurredAt");
    if (p3 === void 0) fail("CustomerGroupUpdatedEvent: required version");
    if (p6 === void 0) fail("CustomerGroupUpdatedEvent: required type");
    if (p7 === void 0) fail("CustomerGroupUpdatedEvent: required subject");
    if (p8 === void 0) fail("CustomerGroupUpdatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w398(p6);
    s += ',"subject":' + w399(p7);
    s += ',"data":' + w403(p8);
    return "{" + s + "}";
  }
  return fail("CustomerGroupUpdatedEvent: type");
};
var w1025 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("ApiKeyCreatedEvent: required id");
    if (p1 === void 0) fail("ApiKeyCreatedEvent: required position");
    if (p2 === void 0) fail("ApiKeyCreatedEvent: required occurredAt");
    if (p3 === void 0) fail("ApiKeyCreatedEvent: required version");
    if (p6 === void 0) fail("ApiKeyCreatedEvent: required type");
    if (p7 === void 0) fail("ApiKeyCreatedEvent: required subject");
    if (p8 === void 0) fail("ApiKeyCreatedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w407(p6);
    s += ',"subject":' + w408(p7);
    s += ',"data":' + w412(p8);
    return "{" + s + "}";
  }
  return fail("ApiKeyCreatedEvent: type");
};
var w1026 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("ApiKeyRenamedEvent: required id");
    if (p1 === void 0) fail("ApiKeyRenamedEvent: required position");
    if (p2 === void 0) fail("ApiKeyRenamedEvent: required occurredAt");
    if (p3 === void 0) fail("ApiKeyRenamedEvent: required version");
    if (p6 === void 0) fail("ApiKeyRenamedEvent: required type");
    if (p7 === void 0) fail("ApiKeyRenamedEvent: required subject");
    if (p8 === void 0) fail("ApiKeyRenamedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w417(p6);
    s += ',"subject":' + w408(p7);
    s += ',"data":' + w418(p8);
    return "{" + s + "}";
  }
  return fail("ApiKeyRenamedEvent: type");
};
var w1027 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("ApiKeyRevokedEvent: required id");
    if (p1 === void 0) fail("ApiKeyRevokedEvent: required position");
    if (p2 === void 0) fail("ApiKeyRevokedEvent: required occurredAt");
    if (p3 === void 0) fail("ApiKeyRevokedEvent: required version");
    if (p6 === void 0) fail("ApiKeyRevokedEvent: required type");
    if (p7 === void 0) fail("ApiKeyRevokedEvent: required subject");
    if (p8 === void 0) fail("ApiKeyRevokedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w420(p6);
    s += ',"subject":' + w408(p7);
    s += ',"data":' + w418(p8);
    return "{" + s + "}";
  }
  return fail("ApiKeyRevokedEvent: type");
};
var w1028 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("IdentityLinkedEvent: required id");
    if (p1 === void 0) fail("IdentityLinkedEvent: required position");
    if (p2 === void 0) fail("IdentityLinkedEvent: required occurredAt");
    if (p3 === void 0) fail("IdentityLinkedEvent: required version");
    if (p6 === void 0) fail("IdentityLinkedEvent: required type");
    if (p7 === void 0) fail("IdentityLinkedEvent: required subject");
    if (p8 === void 0) fail("IdentityLinkedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w422(p6);
    s += ',"subject":' + w423(p7);
    s += ',"data":' + w427(p8);
    return "{" + s + "}";
  }
  return fail("IdentityLinkedEvent: type");
};
var w1029 = (v) => {
  if (isObject(v)) {
    const p0 = v["id"];
    const p1 = v["position"];
    const p2 = v["occurredAt"];
    const p3 = v["version"];
    const p4 = v["actorId"];
    const p5 = v["ownerId"];
    const p6 = v["type"];
    const p7 = v["subject"];
    const p8 = v["data"];
    if (p0 === void 0) fail("IdentityUnlinkedEvent: required id");
    if (p1 === void 0) fail("IdentityUnlinkedEvent: required position");
    if (p2 === void 0) fail("IdentityUnlinkedEvent: required occurredAt");
    if (p3 === void 0) fail("IdentityUnlinkedEvent: required version");
    if (p6 === void 0) fail("IdentityUnlinkedEvent: required type");
    if (p7 === void 0) fail("IdentityUnlinkedEvent: required subject");
    if (p8 === void 0) fail("IdentityUnlinkedEvent: required data");
    let s = "";
    s += '"id":' + w27(p0);
    s += ',"position":' + w29(p1);
    s += ',"occurredAt":' + w12(p2);
    s += ',"version":' + w30(p3);
    if (p4 !== void 0) s += ',"actorId":' + w5(p4);
    if (p5 !== void 0) s += ',"ownerId":' + w5(p5);
    s += ',"type":' + w431(p6);
    s += ',"subject":' + w423(p7);
    s += ',"data":' + w427(p8);
    return "{" + s + "}";
  }
  return fail("IdentityUnlinkedEvent: type");
};
var serializers = {
  "listAuditEvents": { "200": { "application/json": w0 } },
  "streamEvents": { "200": { "text/event-stream": w18 } },
  "listSchedules": { "200": { "application/json": w441 } },
  "listScheduleRuns": { "200": { "application/json": w450 } },
  "listJobs": { "200": { "application/json": w452 } },
  "getJob": { "200": { "application/json": w454 } },
  "discardJob": {},
  "cancelJob": { "200": { "application/json": w454 } },
  "retryJob": { "200": { "application/json": w454 } },
  "listSearchResults": { "200": { "application/json": w462 } },
  "getSearchSuggestions": { "200": { "application/json": w490 } },
  "listUsers": { "200": { "application/json": w494 } },
  "registerUser": { "201": { "application/json": w496 } },
  "getUser": { "200": { "application/json": w496 } },
  "replaceUser": { "200": { "application/json": w496 } },
  "updateUser": { "200": { "application/json": w496 } },
  "getUserV2": { "200": { "application/json": w514 } },
  "changeUserRole": { "200": { "application/json": w496 } },
  "changeCustomerGroup": { "200": { "application/json": w496 } },
  "banCommenter": { "200": { "application/json": w500 } },
  "unbanCommenter": {},
  "deactivateUser": { "200": { "application/json": w496 } },
  "restoreUser": { "200": { "application/json": w496 } },
  "listUserPosts": { "200": { "application/json": w519 } },
  "login": { "200": { "application/json": w536 }, "202": { "application/json": w538 } },
  "refreshTokens": { "200": { "application/json": w536 } },
  "logout": {},
  "logoutEverywhere": {},
  "startBrowserSession": { "201": { "application/json": w545 } },
  "reauthenticate": { "200": { "application/json": w551 } },
  "listIdentityProviders": { "200": { "application/json": w552 } },
  "startIdentityLogin": { "200": { "application/json": w558 } },
  "completeIdentityLogin": { "200": { "application/json": w536 }, "202": { "application/json": w559 } },
  "listIdentities": { "200": { "application/json": w562 } },
  "linkIdentity": { "201": { "application/json": w564 } },
  "unlinkIdentity": {},
  "requestPasswordReset": { "202": { "application/json": w566 } },
  "confirmPasswordReset": {},
  "confirmEmailVerification": {},
  "confirmEmailChange": {},
  "requestMagicLink": { "202": { "application/json": w566 } },
  "redeemMagicLink": { "200": { "application/json": w536 }, "202": { "application/json": w538 } },
  "exportAccount": { "200": { "application/json": w567 } },
  "startAccountExport": { "202": { "application/json": w454 } },
  "getAccountExport": { "200": { "application/json": w668 } },
  "downloadFile": {},
  "requestErasure": { "202": { "application/json": w674 } },
  "undoErasure": {},
  "getMe": { "200": { "application/json": w496 } },
  "updateMe": { "200": { "application/json": w496 } },
  "setAvatar": { "202": { "application/json": w675 } },
  "deleteAvatar": {},
  "getUserAvatar": {},
  "getMailPreferences": { "200": { "application/json": w650 } },
  "updateMailPreferences": { "200": { "application/json": w650 } },
  "getUnsubscribePage": { "200": { "text/html": w10 } },
  "unsubscribe": { "200": { "text/html": w10 } },
  "getCurrentSession": { "200": { "application/json": w545 } },
  "listSessions": { "200": { "application/json": w680 } },
  "revokeSession": {},
  "changePassword": {},
  "requestEmailVerification": { "202": { "application/json": w566 } },
  "requestEmailChange": { "202": { "application/json": w566 } },
  "startPasskeyReauthentication": { "200": { "application/json": w682 } },
  "completeMfa": { "200": { "application/json": w536 } },
  "startMfaPasskey": { "200": { "application/json": w682 } },
  "startPasskeyLogin": { "200": { "application/json": w682 } },
  "completePasskeyLogin": { "200": { "application/json": w536 } },
  "getSecondFactors": { "200": { "application/json": w570 } },
  "startTotpEnrolment": { "200": { "application/json": w692 } },
  "removeTotp": {},
  "confirmTotpEnrolment": { "200": { "application/json": w693 } },
  "regenerateRecoveryCodes": { "200": { "application/json": w697 } },
  "listPasskeys": { "200": { "application/json": w698 } },
  "registerPasskey": { "201": { "application/json": w699 } },
  "startPasskeyRegistration": { "200": { "application/json": w700 } },
  "deletePasskey": {},
  "renamePasskey": { "200": { "application/json": w573 } },
  "listApiKeys": { "200": { "application/json": w709 } },
  "createApiKey": { "201": { "application/json": w711 } },
  "getApiKey": { "200": { "application/json": w577 } },
  "revokeApiKey": {},
  "renameApiKey": { "200": { "application/json": w577 } },
  "listWebhookEndpoints": { "200": { "application/json": w714 } },
  "createWebhookEndpoint": { "201": { "application/json": w725 } },
  "getWebhookEndpoint": { "200": { "application/json": w716 } },
  "deleteWebhookEndpoint": {},
  "updateWebhookEndpoint": { "200": { "application/json": w716 } },
  "rotateWebhookEndpointSecret": { "200": { "application/json": w728 } },
  "testWebhookEndpoint": { "202": { "application/json": w729 } },
  "replayWebhookEndpointEvents": { "202": { "application/json": w734 } },
  "listWebhookDeliveries": { "200": { "application/json": w735 } },
  "getWebhookDelivery": { "200": { "application/json": w737 } },
  "redeliverWebhookDelivery": { "202": { "application/json": w729 } },
  "listPosts": { "200": { "application/json": w744 } },
  "createPost": { "201": { "application/json": w580 } },
  "getPost": { "200": { "application/json": w747 } },
  "replacePost": { "200": { "application/json": w580 } },
  "deletePost": { "200": { "application/json": w580 } },
  "updatePost": { "200": { "application/json": w580 } },
  "publishPost": { "200": { "application/json": w580 } },
  "restorePost": { "200": { "application/json": w580 } },
  "listPostRevisions": { "200": { "application/json": w748 } },
  "getPostRevision": { "200": { "application/json": w588 } },
  "diffPostRevision": { "200": { "application/json": w751 } },
  "restorePostRevision": { "200": { "application/json": w580 } },
  "schedulePost": { "200": { "application/json": w580 } },
  "setPostTags": { "200": { "application/json": w580 } },
  "unpublishPost": { "200": { "application/json": w580 } },
  "getPostBySlug": { "200": { "application/json": w747 } },
  "listComments": { "200": { "application/json": w759 } },
  "createComment": { "201": { "application/json": w591 } },
  "listQueuedComments": { "200": { "application/json": w761 } },
  "getComment": { "200": { "application/json": w591 } },
  "deleteComment": {},
  "updateComment": { "200": { "application/json": w591 } },
  "listReplies": { "200": { "application/json": w759 } },
  "restoreComment": { "200": { "application/json": w591 } },
  "likeComment": {},
  "unlikeComment": {},
  "reportComment": {},
  "approveComment": { "200": { "application/json": w591 } },
  "hideComment": { "200": { "application/json": w591 } },
  "listMedia": { "200": { "application/json": w766 } },
  "uploadMedia": { "200": { "application/json": w601 }, "201": { "application/json": w601 } },
  "createMediaUpload": { "201": { "application/json": w606 } },
  "getMediaUpload": { "200": { "application/json": w606 } },
  "cancelMediaUpload": {},
  "putMediaUploadContent": {},
  "completeMediaUpload": { "200": { "application/json": w601 }, "201": { "application/json": w601 } },
  "createResumableUpload": {},
  "getResumableUploadSupport": {},
  "getResumableUpload": { "200": { "application/json": w606 } },
  "cancelResumableUpload": {},
  "appendResumableUpload": {},
  "getMedia": { "200": { "application/json": w601 } },
  "deleteMedia": {},
  "updateMedia": { "200": { "application/json": w601 } },
  "downloadMedia": {},
  "restoreMedia": { "200": { "application/json": w601 } },
  "getRssFeed": { "200": { "application/rss+xml": w10 } },
  "getAtomFeed": { "200": { "application/atom+xml": w10 } },
  "getJsonFeed": { "200": { "application/feed+json": w789 } },
  "getSitemap": { "200": { "application/xml": w10 } },
  "getRobots": { "200": { "text/plain": w10 } },
  "listPostCategories": { "200": { "application/json": w796 } },
  "createPostCategory": { "201": { "application/json": w799 } },
  "getPostCategory": { "200": { "application/json": w799 } },
  "deletePostCategory": {},
  "updatePostCategory": { "200": { "application/json": w799 } },
  "listTags": { "200": { "application/json": w800 } },
  "createTag": { "201": { "application/json": w803 } },
  "getTag": { "200": { "application/json": w803 } },
  "deleteTag": {},
  "updateTag": { "200": { "application/json": w803 } },
  "mergeTag": { "200": { "application/json": w803 } },
  "listCategories": { "200": { "application/json": w804 } },
  "createCategory": { "201": { "application/json": w806 } },
  "getCategory": { "200": { "application/json": w806 } },
  "deleteCategory": {},
  "updateCategory": { "200": { "application/json": w806 } },
  "listCustomerGroups": { "200": { "application/json": w807 } },
  "getCustomerGroup": { "200": { "application/json": w809 } },
  "updateCustomerGroup": { "200": { "application/json": w809 } },
  "listShippingMethods": { "200": { "application/json": w810 } },
  "createShippingMethod": { "201": { "application/json": w812 } },
  "getShippingMethod": { "200": { "application/json": w812 } },
  "replaceShippingMethod": { "200": { "application/json": w812 } },
  "deleteShippingMethod": {},
  "listTaxRates": { "200": { "application/json": w818 } },
  "createTaxRate": { "201": { "application/json": w820 } },
  "getTaxRate": { "200": { "application/json": w820 } },
  "replaceTaxRate": { "200": { "application/json": w820 } },
  "deleteTaxRate": {},
  "getSales": { "200": { "application/json": w821, "text/csv": w10 } },
  "getCategorySales": { "200": { "application/json": w830, "text/csv": w10 } },
  "getLowStock": { "200": { "application/json": w833, "text/csv": w10 } },
  "getTopSellingProducts": { "200": { "application/json": w841, "text/csv": w10 } },
  "listDiscounts": { "200": { "application/json": w844 } },
  "createDiscount": { "201": { "application/json": w846 } },
  "getDiscount": { "200": { "application/json": w846 } },
  "deleteDiscount": {},
  "updateDiscount": { "200": { "application/json": w846 } },
  "listDiscountUsages": { "200": { "application/json": w852 } },
  "listProducts": { "200": { "application/json": w855 } },
  "createProduct": { "201": { "application/json": w867 } },
  "getProduct": { "200": { "application/json": w867 } },
  "replaceProduct": { "200": { "application/json": w867 } },
  "deleteProduct": {},
  "updateProduct": { "200": { "application/json": w867 } },
  "listOrders": { "200": { "application/json": w871 } },
  "createCart": { "200": { "application/json": w873 }, "201": { "application/json": w873 } },
  "getCart": { "200": { "application/json": w617 } },
  "addCartLine": { "200": { "application/json": w617 } },
  "clearCart": {},
  "setCartLine": { "200": { "application/json": w617 } },
  "removeCartLine": {},
  "setCartDiscount": {},
  "removeCartDiscount": {},
  "mergeCart": { "200": { "application/json": w874 } },
  "restoreProduct": { "200": { "application/json": w867 } },
  "listPriceChanges": { "200": { "application/json": w878 } },
  "getProductBySlug": { "200": { "application/json": w867 } },
  "getProductFacets": { "200": { "application/json": w884 } },
  "listArchivedProducts": { "200": { "application/json": w893 } },
  "importCatalogue": { "202": { "application/json": w454 } },
  "listCatalogueImportFaults": { "200": { "application/json": w895 } },
  "exportCatalogue": { "202": { "application/json": w454 } },
  "getCatalogueExport": { "200": { "application/json": w668 } },
  "listStock": { "200": { "application/json": w900 } },
  "getStock": { "200": { "application/json": w902 } },
  "adjustStock": { "200": { "application/json": w902 } },
  "setStockBuckets": { "200": { "application/json": w902 } },
  "createStockReservation": { "201": { "application/json": w905 } },
  "listStockMovements": { "200": { "application/json": w907 } },
  "getStockReservation": { "200": { "application/json": w905 } },
  "releaseStockReservation": { "200": { "application/json": w905 } },
  "commitStockReservation": { "200": { "application/json": w905 } },
  "listAllOrders": { "200": { "application/json": w913 } },
  "createOrder": { "201": { "application/json": w632 } },
  "createGuestOrder": { "201": { "application/json": w916 } },
  "getGuestOrder": { "200": { "application/json": w918 } },
  "cancelGuestOrder": { "200": { "application/json": w918 } },
  "getGuestOrderInvoice": { "200": { "application/json": w921 } },
  "getOrder": { "200": { "application/json": w918 } },
  "cancelOrder": { "200": { "application/json": w918 } },
  "getOrderInvoice": { "200": { "application/json": w921 } },
  "packOrder": {},
  "listShipments": { "200": { "application/json": w925 } },
  "createShipment": { "201": { "application/json": w927 } },
  "getShipment": { "200": { "application/json": w927 } },
  "updateShipment": { "200": { "application/json": w927 } },
  "shipShipment": { "200": { "application/json": w927 } },
  "deliverShipment": { "200": { "application/json": w927 } },
  "cancelShipment": { "200": { "application/json": w927 } },
  "listReturns": { "200": { "application/json": w932 } },
  "createReturn": { "201": { "application/json": w644 } },
  "listAllReturns": { "200": { "application/json": w932 } },
  "getReturn": { "200": { "application/json": w644 } },
  "approveReturn": { "200": { "application/json": w644 } },
  "rejectReturn": { "200": { "application/json": w644 } },
  "receiveReturn": { "200": { "application/json": w644 } },
  "listPayments": { "200": { "application/json": w934 } },
  "createPayment": { "201": { "application/json": w936 } },
  "getPayment": { "200": { "application/json": w936 } },
  "confirmPayment": { "200": { "application/json": w936 } },
  "cancelPayment": { "200": { "application/json": w936 } },
  "listRefunds": { "200": { "application/json": w937 } },
  "createRefund": { "201": { "application/json": w939 } },
  "getRefund": { "200": { "application/json": w939 } },
  "receivePaymentEvent": {}
};
var headerSerializers = {
  "listAuditEvents": { "200": c17 },
  "streamEvents": { "200": c440 },
  "listSchedules": { "200": c17 },
  "listScheduleRuns": { "200": c17 },
  "listJobs": { "200": c17 },
  "getJob": { "200": c461 },
  "discardJob": { "204": c17 },
  "cancelJob": { "200": c17 },
  "retryJob": { "200": c17 },
  "listSearchResults": { "200": c489 },
  "getSearchSuggestions": { "200": c489 },
  "listUsers": { "200": c17 },
  "registerUser": { "201": c511 },
  "getUser": { "200": c513 },
  "replaceUser": { "200": c17 },
  "updateUser": { "200": c17 },
  "getUserV2": { "200": c17 },
  "changeUserRole": { "200": c518 },
  "changeCustomerGroup": { "200": c518 },
  "banCommenter": { "200": c17 },
  "unbanCommenter": { "204": c17 },
  "deactivateUser": { "200": c518 },
  "restoreUser": { "200": c518 },
  "listUserPosts": { "200": c17 },
  "login": { "200": c17, "202": c17 },
  "refreshTokens": { "200": c17 },
  "logout": { "204": c544 },
  "logoutEverywhere": { "204": c544 },
  "startBrowserSession": { "201": c550 },
  "reauthenticate": { "200": c544 },
  "listIdentityProviders": { "200": c557 },
  "startIdentityLogin": { "200": c17 },
  "completeIdentityLogin": { "200": c17, "202": c17 },
  "listIdentities": { "200": c17 },
  "linkIdentity": { "201": c565 },
  "unlinkIdentity": { "204": c17 },
  "requestPasswordReset": { "202": c17 },
  "confirmPasswordReset": { "204": c17 },
  "confirmEmailVerification": { "204": c17 },
  "confirmEmailChange": { "204": c17 },
  "requestMagicLink": { "202": c17 },
  "redeemMagicLink": { "200": c17, "202": c17 },
  "exportAccount": { "200": c665 },
  "startAccountExport": { "202": c667 },
  "getAccountExport": { "200": c17 },
  "downloadFile": { "200": c671, "206": c671, "302": c673 },
  "requestErasure": { "202": c17 },
  "undoErasure": { "204": c17 },
  "getMe": { "200": c17 },
  "updateMe": { "200": c17 },
  "setAvatar": { "202": c667 },
  "deleteAvatar": { "204": c17 },
  "getUserAvatar": { "302": c676 },
  "getMailPreferences": { "200": c17 },
  "updateMailPreferences": { "200": c17 },
  "getUnsubscribePage": { "200": c678 },
  "unsubscribe": { "200": c679 },
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
  "registerPasskey": { "201": c565 },
  "startPasskeyRegistration": { "200": c17 },
  "deletePasskey": { "204": c17 },
  "renamePasskey": { "200": c17 },
  "listApiKeys": { "200": c17 },
  "createApiKey": { "201": c565 },
  "getApiKey": { "200": c17 },
  "revokeApiKey": { "204": c17 },
  "renameApiKey": { "200": c17 },
  "listWebhookEndpoints": { "200": c17 },
  "createWebhookEndpoint": { "201": c511 },
  "getWebhookEndpoint": { "200": c17 },
  "deleteWebhookEndpoint": { "204": c17 },
  "updateWebhookEndpoint": { "200": c17 },
  "rotateWebhookEndpointSecret": { "200": c17 },
  "testWebhookEndpoint": { "202": c565 },
  "replayWebhookEndpointEvents": { "202": c17 },
  "listWebhookDeliveries": { "200": c17 },
  "getWebhookDelivery": { "200": c17 },
  "redeliverWebhookDelivery": { "202": c17 },
  "listPosts": { "200": c17 },
  "createPost": { "201": c511 },
  "getPost": { "200": c17 },
  "replacePost": { "200": c17 },
  "deletePost": { "200": c17 },
  "updatePost": { "200": c17 },
  "publishPost": { "200": c17 },
  "restorePost": { "200": c17 },
  "listPostRevisions": { "200": c17 },
  "getPostRevision": { "200": c17 },
  "diffPostRevision": { "200": c17 },
  "restorePostRevision": { "200": c17 },
  "schedulePost": { "200": c17 },
  "setPostTags": { "200": c17 },
  "unpublishPost": { "200": c17 },
  "getPostBySlug": { "200": c17, "301": c565 },
  "listComments": { "200": c17 },
  "createComment": { "201": c565 },
  "listQueuedComments": { "200": c17 },
  "getComment": { "200": c17 },
  "deleteComment": { "204": c17 },
  "updateComment": { "200": c17 },
  "listReplies": { "200": c17 },
  "restoreComment": { "200": c17 },
  "likeComment": { "204": c17 },
  "unlikeComment": { "204": c17 },
  "reportComment": { "204": c17 },
  "approveComment": { "200": c17 },
  "hideComment": { "200": c17 },
  "listMedia": { "200": c17 },
  "uploadMedia": { "200": c518, "201": c511 },
  "createMediaUpload": { "201": c565 },
  "getMediaUpload": { "200": c17 },
  "cancelMediaUpload": { "204": c17 },
  "putMediaUploadContent": { "204": c17 },
  "completeMediaUpload": { "200": c518, "201": c511 },
  "createResumableUpload": { "201": c771 },
  "getResumableUploadSupport": { "204": c777 },
  "getResumableUpload": { "200": c780 },
  "cancelResumableUpload": { "204": c17 },
  "appendResumableUpload": { "204": c781 },
  "getMedia": { "200": c17 },
  "deleteMedia": { "204": c17 },
  "updateMedia": { "200": c17 },
  "downloadMedia": { "200": c784, "206": c784 },
  "restoreMedia": { "200": c518 },
  "getRssFeed": { "200": c788 },
  "getAtomFeed": { "200": c788 },
  "getJsonFeed": { "200": c788 },
  "getSitemap": { "200": c788 },
  "getRobots": { "200": c795 },
  "listPostCategories": { "200": c489 },
  "createPostCategory": { "201": c511 },
  "getPostCategory": { "200": c557 },
  "deletePostCategory": { "204": c17 },
  "updatePostCategory": { "200": c17 },
  "listTags": { "200": c489 },
  "createTag": { "201": c511 },
  "getTag": { "200": c557 },
  "deleteTag": { "204": c17 },
  "updateTag": { "200": c17 },
  "mergeTag": { "200": c518 },
  "listCategories": { "200": c489 },
  "createCategory": { "201": c511 },
  "getCategory": { "200": c557 },
  "deleteCategory": { "204": c17 },
  "updateCategory": { "200": c17 },
  "listCustomerGroups": { "200": c17 },
  "getCustomerGroup": { "200": c17 },
  "updateCustomerGroup": { "200": c17 },
  "listShippingMethods": { "200": c557 },
  "createShippingMethod": { "201": c511 },
  "getShippingMethod": { "200": c557 },
  "replaceShippingMethod": { "200": c17 },
  "deleteShippingMethod": { "204": c17 },
  "listTaxRates": { "200": c557 },
  "createTaxRate": { "201": c511 },
  "getTaxRate": { "200": c557 },
  "replaceTaxRate": { "200": c17 },
  "deleteTaxRate": { "204": c17 },
  "getSales": { "200": c17 },
  "getCategorySales": { "200": c17 },
  "getLowStock": { "200": c17 },
  "getTopSellingProducts": { "200": c17 },
  "listDiscounts": { "200": c17 },
  "createDiscount": { "201": c511 },
  "getDiscount": { "200": c17 },
  "deleteDiscount": { "204": c17 },
  "updateDiscount": { "200": c17 },
  "listDiscountUsages": { "200": c17 },
  "listProducts": { "200": c489 },
  "createProduct": { "201": c511 },
  "getProduct": { "200": c489 },
  "replaceProduct": { "200": c17 },
  "deleteProduct": { "204": c17 },
  "updateProduct": { "200": c17 },
  "listOrders": { "200": c17 },
  "createCart": { "200": c17, "201": c565 },
  "getCart": { "200": c17 },
  "addCartLine": { "200": c17 },
  "clearCart": { "204": c17 },
  "setCartLine": { "200": c17 },
  "removeCartLine": { "204": c17 },
  "setCartDiscount": { "204": c17 },
  "removeCartDiscount": { "204": c17 },
  "mergeCart": { "200": c17 },
  "restoreProduct": { "200": c518 },
  "listPriceChanges": { "200": c557 },
  "getProductBySlug": { "200": c489, "301": c883 },
  "getProductFacets": { "200": c489 },
  "listArchivedProducts": { "200": c17 },
  "importCatalogue": { "202": c667 },
  "listCatalogueImportFaults": { "200": c17 },
  "exportCatalogue": { "202": c667 },
  "getCatalogueExport": { "200": c17 },
  "listStock": { "200": c17 },
  "getStock": { "200": c17 },
  "adjustStock": { "200": c17 },
  "setStockBuckets": { "200": c17 },
  "createStockReservation": { "201": c565 },
  "listStockMovements": { "200": c17 },
  "getStockReservation": { "200": c17 },
  "releaseStockReservation": { "200": c17 },
  "commitStockReservation": { "200": c17 },
  "listAllOrders": { "200": c17 },
  "createOrder": { "201": c565 },
  "createGuestOrder": { "201": c565 },
  "getGuestOrder": { "200": c489 },
  "cancelGuestOrder": { "200": c17 },
  "getGuestOrderInvoice": { "200": c489 },
  "getOrder": { "200": c17 },
  "cancelOrder": { "200": c17 },
  "getOrderInvoice": { "200": c17 },
  "packOrder": { "204": c17 },
  "listShipments": { "200": c17 },
  "createShipment": { "201": c511 },
  "getShipment": { "200": c17 },
  "updateShipment": { "200": c17 },
  "shipShipment": { "200": c17 },
  "deliverShipment": { "200": c17 },
  "cancelShipment": { "200": c17 },
  "listReturns": { "200": c17 },
  "createReturn": { "201": c565 },
  "listAllReturns": { "200": c17 },
  "getReturn": { "200": c17 },
  "approveReturn": { "200": c17 },
  "rejectReturn": { "200": c17 },
  "receiveReturn": { "200": c17 },
  "listPayments": { "200": c17 },
  "createPayment": { "201": c565 },
  "getPayment": { "200": c17 },
  "confirmPayment": { "200": c17 },
  "cancelPayment": { "200": c17 },
  "listRefunds": { "200": c17 },
  "createRefund": { "201": c565 },
  "getRefund": { "200": c17 },
  "receivePaymentEvent": { "204": c17 }
};
var webhookSerializers = {
  "user.registered": { post: { "application/json": w940 } },
  "user.updated": { post: { "application/json": w941 } },
  "user.role_changed": { post: { "application/json": w942 } },
  "user.deactivated": { post: { "application/json": w943 } },
  "user.restored": { post: { "application/json": w944 } },
  "user.email_verified": { post: { "application/json": w945 } },
  "user.email_changed": { post: { "application/json": w946 } },
  "user.erasure_requested": { post: { "application/json": w947 } },
  "user.erasure_undone": { post: { "application/json": w948 } },
  "user.erased": { post: { "application/json": w949 } },
  "post.created": { post: { "application/json": w950 } },
  "post.updated": { post: { "application/json": w951 } },
  "post.published": { post: { "application/json": w952 } },
  "post.unpublished": { post: { "application/json": w953 } },
  "post.deleted": { post: { "application/json": w954 } },
  "post.restored": { post: { "application/json": w955 } },
  "post_category.created": { post: { "application/json": w956 } },
  "post_category.updated": { post: { "application/json": w957 } },
  "post_category.deleted": { post: { "application/json": w958 } },
  "comment.created": { post: { "application/json": w959 } },
  "comment.updated": { post: { "application/json": w960 } },
  "comment.approved": { post: { "application/json": w961 } },
  "comment.hidden": { post: { "application/json": w962 } },
  "comment.deleted": { post: { "application/json": w963 } },
  "comment.restored": { post: { "application/json": w964 } },
  "tag.created": { post: { "application/json": w965 } },
  "tag.updated": { post: { "application/json": w966 } },
  "tag.merged": { post: { "application/json": w967 } },
  "tag.deleted": { post: { "application/json": w968 } },
  "media.created": { post: { "application/json": w969 } },
  "media.updated": { post: { "application/json": w970 } },
  "media.ready": { post: { "application/json": w971 } },
  "media.failed": { post: { "application/json": w972 } },
  "media.deleted": { post: { "application/json": w973 } },
  "media.restored": { post: { "application/json": w974 } },
  "category.created": { post: { "application/json": w975 } },
  "category.updated": { post: { "application/json": w976 } },
  "category.deleted": { post: { "application/json": w977 } },
  "product.created": { post: { "application/json": w978 } },
  "product.updated": { post: { "application/json": w979 } },
  "product.price_changed": { post: { "application/json": w980 } },
  "product.deleted": { post: { "application/json": w981 } },
  "product.restored": { post: { "application/json": w982 } },
  "order.placed": { post: { "application/json": w983 } },
  "order.paid": { post: { "application/json": w984 } },
  "order.packed": { post: { "application/json": w985 } },
  "order.shipped": { post: { "application/json": w986 } },
  "order.delivered": { post: { "application/json": w987 } },
  "order.cancelled": { post: { "application/json": w988 } },
  "order.refunded": { post: { "application/json": w989 } },
  "order.claimed": { post: { "application/json": w990 } },
  "invoice.issued": { post: { "application/json": w991 } },
  "shipment.created": { post: { "application/json": w992 } },
  "shipment.updated": { post: { "application/json": w993 } },
  "shipment.shipped": { post: { "application/json": w994 } },
  "shipment.delivered": { post: { "application/json": w995 } },
  "shipment.cancelled": { post: { "application/json": w996 } },
  "return.requested": { post: { "application/json": w997 } },
  "return.approved": { post: { "application/json": w998 } },
  "return.rejected": { post: { "application/json": w999 } },
  "return.received": { post: { "application/json": w1000 } },
  "payment.created": { post: { "application/json": w1001 } },
  "payment.updated": { post: { "application/json": w1002 } },
  "payment.captured": { post: { "application/json": w1003 } },
  "payment.declined": { post: { "application/json": w1004 } },
  "payment.cancelled": { post: { "application/json": w1005 } },
  "refund.created": { post: { "application/json": w1006 } },
  "refund.updated": { post: { "application/json": w1007 } },
  "refund.succeeded": { post: { "application/json": w1008 } },
  "refund.failed": { post: { "application/json": w1009 } },
  "discount.created": { post: { "application/json": w1010 } },
  "discount.updated": { post: { "application/json": w1011 } },
  "discount.deleted": { post: { "application/json": w1012 } },
  "variant.stock_adjusted": { post: { "application/json": w1013 } },
  "stock_reservation.created": { post: { "application/json": w1014 } },
  "stock_reservation.released": { post: { "application/json": w1015 } },
  "stock_reservation.committed": { post: { "application/json": w1016 } },
  "stock_reservation.expired": { post: { "application/json": w1017 } },
  "shipping_method.created": { post: { "application/json": w1018 } },
  "shipping_method.updated": { post: { "application/json": w1019 } },
  "shipping_method.deleted": { post: { "application/json": w1020 } },
  "tax_rate.created": { post: { "application/json": w1021 } },
  "tax_rate.updated": { post: { "application/json": w1022 } },
  "tax_rate.deleted": { post: { "application/json": w1023 } },
  "customer_group.updated": { post: { "application/json": w1024 } },
  "api_key.created": { post: { "application/json": w1025 } },
  "api_key.renamed": { post: { "application/json": w1026 } },
  "api_key.revoked": { post: { "application/json": w1027 } },
  "identity.linked": { post: { "application/json": w1028 } },
  "identity.unlinked": { post: { "application/json": w1029 } }
};
export {
  headerSerializers,
  serializers,
  webhookSerializers
};
