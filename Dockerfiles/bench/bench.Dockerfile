# The bench: pqprobe, programs beside it, and the libraries of every client release.
# iproute2 sets the packet size of the loopback, tcpdump captures what crosses it; openssl and curl
# are for people who look around.
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
COPY releases /opt/pqlab/releases
# Further clients are in programs of their own, named after it, where a run wants them.
COPY pqprobe* /usr/local/bin/
USER 65534:65534
CMD ["pqprobe", "--help"]
