# CPython but for _ssl and _hashlib, which are compiled for each release of OpenSSL.
ARG BASE
ARG TOOLCHAIN
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

FROM ${TOOLCHAIN} AS build
COPY sources/cpython /sources/cpython
WORKDIR /build/python
RUN tar -x -f /sources/cpython --strip-components=1
RUN ./configure --prefix=/opt/python --without-ensurepip --without-static-libpython \
    --disable-test-modules OPT='-DNDEBUG -O2' py_cv_module__uuid=n/a
ARG JOBS
RUN make -j"${JOBS}"
RUN make install \
 && cd /opt/python/lib/python3.13 \
 && rm -rf ensurepip idlelib pydoc_data tkinter turtledemo \
 && rm -rf /opt/python/share /opt/python/bin/idle3* /opt/python/bin/pydoc3* \
 && find . -name '*.opt-?.pyc' -delete
# What _ssl and _hashlib are compiled from.
WORKDIR /build/python/Modules
RUN mkdir -p /build/modules \
 && cp -R _hashopenssl.c hashlib.h _ssl.c _ssl.h _ssl _ssl_data_*.h clinic socketmodule.h \
    /build/modules

FROM packages
COPY --from=build /opt/python /opt/python
COPY --from=build /build/modules /build/modules
