# Cheroot with pyOpenSSL, on the OpenSSL inside a wheel of cryptography.
ARG BASE
FROM ${BASE} AS packages
# The label by which this stage is found where a later one fails; the lab replaces it.
LABEL dev.pqlab.purpose=packages
ARG PACKAGES
COPY host /host
COPY wheels /wheels
COPY requirements.txt /requirements.txt
# pip is Debian's, and is gone again at the end of the step: so that an image never has more
# packages than it was planned with. It asks nobody where wheels/ has what it needs.
RUN export DEBIAN_FRONTEND=noninteractive \
 && apt-get -c /host/apt.conf update \
 && apt-get -c /host/apt.conf -y upgrade \
 && apt-get -c /host/apt.conf -y install ${PACKAGES} \
 && dpkg-query -W -f '${binary:Package}\n' > /planned \
 && apt-get -c /host/apt.conf -y install python3-pip \
 && set -- --require-hashes --requirement /requirements.txt \
 && if [ -e /host/ca-certificates.crt ]; then set -- "$@" --cert /host/ca-certificates.crt; fi \
 && if find /wheels -name '*.whl' | grep -q .; \
    then set -- "$@" --no-index --find-links /wheels; fi \
 && python3 -m pip install --disable-pip-version-check --no-cache-dir --no-compile \
    --root-user-action=ignore --only-binary=:all: \
    --target /usr/local/lib/python3.11/dist-packages "$@" \
 && apt-get -y purge $(dpkg-query -W -f '${binary:Package}\n' | grep -vxFf /planned) \
 && apt-get clean \
 && rm -rf /host /wheels /requirements.txt /planned \
    /var/lib/apt/lists/* /var/log/apt /var/log/dpkg.log

FROM packages
RUN ln -s /usr/bin/python3 /usr/local/bin/python3
# A read-only root can never keep what Python compiles at its start.
RUN python3 -m compileall -q /usr/local/lib/python3.11/dist-packages \
    "$(python3 -c 'import sysconfig; print(sysconfig.get_path("stdlib"))')"
