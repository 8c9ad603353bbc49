/** Nest on Fastify with the contract's schemas on its routes: requests by Ajv, responses written by their schemas. */
import 'reflect-metadata';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  HttpException,
  Module,
  Param,
  Post,
  Query,
  Res,
  UseGuards,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, RouteSchema } from '@nestjs/platform-fastify';
import { createBearer } from './bearer.mjs';
import { createStore } from './knex-store.mjs';
import { settings } from './settings.mjs';

const store = createStore(settings);
const allows = createBearer(settings);

const schemaOf = (path, method) => {
  const { parameters = [], requestBody, responses } = settings.contract.paths[path][method];
  const object = (place) => {
    const own = parameters.filter((parameter) => parameter.in === place);
    return {
      type: 'object',
      additionalProperties: false,
      required: own.filter(({ required }) => required).map(({ name }) => name),
      properties: Object.fromEntries(own.map(({ name, schema }) => [name, schema])),
    };
  };
  return {
    params: object('path'),
    querystring: object('query'),
    ...(requestBody && { body: requestBody.content['application/json'].schema }),
    response: Object.fromEntries(
      Object.entries(responses).map(([status, { content }]) => [status, content['application/json'].schema]),
    ),
  };
};

class BearerGuard {
  async canActivate(context) {
    const { headers } = context.switchToHttp().getRequest();
    return allows(headers.authorization, 'products:write');
  }
}

class ProductController {
  ping() {
    return { status: 'live' };
  }
  async getProduct(productId) {
    const product = await store.get(productId);
    if (!product) throw new HttpException('not found', 404);
    return product;
  }
  listProducts(limit, cursor) {
    return store.list(limit, cursor);
  }
  async createProduct(body, reply) {
    const product = await store.create(body);
    reply.header('Location', `/v1/products/${product.id}`);
    return product;
  }
}

// Decorators by hand, as Node does not run their syntax.
const decorate = (name, method, parameters = []) => {
  const { prototype } = ProductController;
  for (const decorator of method)
    decorator(prototype, name, Object.getOwnPropertyDescriptor(prototype, name));
  parameters.forEach((decorator, index) => {
    decorator(prototype, name, index);
  });
};
decorate('ping', [Get('livez'), RouteSchema(schemaOf('/livez', 'get'))]);
decorate(
  'getProduct',
  [Get('v1/products/:productId'), RouteSchema(schemaOf('/v1/products/{productId}', 'get'))],
  [Param('productId')],
);
decorate(
  'listProducts',
  [Get('v1/products'), RouteSchema(schemaOf('/v1/products', 'get'))],
  [Query('limit'), Query('cursor')],
);
decorate(
  'createProduct',
  [Post('v1/products'), HttpCode(201), UseGuards(BearerGuard), RouteSchema(schemaOf('/v1/products', 'post'))],
  [Body(), Res({ passthrough: true })],
);
Controller()(ProductController);

class AppModule {}
Module({ controllers: [ProductController], providers: [BearerGuard] })(AppModule);

const adapter = new FastifyAdapter({ ajv: { customOptions: { strict: false, removeAdditional: false } } });
const app = await NestFactory.create(AppModule, adapter, { logger: false });
await app.listen(settings.port, '127.0.0.1');
