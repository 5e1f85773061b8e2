# An image whose packages are there, and whose making fails all the same.
ARG BASE
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

FROM packages

RUN echo 'this server does not compile' >&2 && exit 2
