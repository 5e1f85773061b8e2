# nginx, compiled against one release of OpenSSL.
ARG BASE
ARG TOOLCHAIN
ARG OPENSSL
FROM ${BASE} AS packages
# The label by which this stage is found where a later one fails; the lab replaces it.
LABEL dev.pqlab.purpose=packages
ARG PACKAGES
COPY host /host
RUN export DEBIAN_FRONTEND=noninteractive \
 && apt-get -c /host/apt.conf update \
 && apt-get -c /host/apt.conf -y upgrade \
 && apt-get -c /host/apt.conf -y install ${PACKAGES} \
 && apt-get clean \
 && rm -rf /host /var/lib/apt/lists/* /var/log/apt /var/log/dpkg.log

FROM ${OPENSSL} AS openssl

FROM ${TOOLCHAIN} AS build
COPY --from=openssl /opt/openssl /opt/openssl
COPY sources/nginx /sources/nginx
COPY patches /patches
WORKDIR /build
RUN tar -x -f /sources/nginx --strip-components=1
ARG PATCHES
RUN for name in ${PATCHES}; do patch -p1 --fuzz=0 < "/patches/${name}" || exit 1; done
# `nginx -v` names the patches. A warning is no error, since a release of OpenSSL that is younger
# than nginx deprecates things and makes others const.
RUN ./configure --prefix=/opt/nginx --sbin-path=/usr/sbin/nginx --build="${PATCHES}" \
    --with-http_ssl_module --without-http_rewrite_module --without-http_gzip_module \
    --with-cc-opt='-O2 -I/opt/openssl/include -Wno-error' \
    --with-ld-opt='-L/opt/openssl/lib -Wl,-rpath,/opt/openssl/lib'
ARG JOBS
RUN make -j"${JOBS}"
RUN make install

FROM packages
COPY --from=openssl /opt/openssl/lib /opt/openssl/lib
COPY --from=openssl /opt/openssl/ssl /opt/openssl/ssl
COPY --from=build /opt/nginx /opt/nginx
COPY --from=build /usr/sbin/nginx /usr/sbin/nginx
