# Usher in a container: CPU torch, no root, a health check.
FROM python:3.11-slim AS build
WORKDIR /usher
RUN apt-get update && apt-get install -y --no-install-recommends make && rm -rf /var/lib/apt/lists/*
COPY Makefile requirements.lock ./
RUN make packages
COPY bot bot
COPY adapters adapters
COPY memory memory
COPY config.yaml ./
RUN make setup

FROM python:3.11-slim
RUN apt-get update && apt-get install -y --no-install-recommends fonts-noto-cjk fonts-noto-core \
    && rm -rf /var/lib/apt/lists/*
RUN useradd --create-home --uid 10001 usher && mkdir /data && chown usher /data
WORKDIR /usher
COPY --from=build /usher/.venv .venv
COPY bot bot
COPY adapters adapters
COPY memory memory
COPY config config
COPY config.yaml ./
RUN .venv/bin/python -m compileall -q bot adapters memory
USER usher
ENV USHER_DATA_DIR=/data USHER_WEB_HOST=0.0.0.0 PYTHONUNBUFFERED=1
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD [".venv/bin/python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8000/health/ready', timeout=4)"]
STOPSIGNAL SIGTERM
ENTRYPOINT [".venv/bin/python", "-m", "bot"]
CMD ["run"]
