# Flask and its development server, on a CPython that is compiled against one release of OpenSSL.
ARG BASE
ARG PYTHON
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
    --root-user-action=ignore --only-binary=:all: --python-version 3.13 \
    --target /opt/python/lib/python3.13/site-packages "$@" \
 && apt-get -y purge $(dpkg-query -W -f '${binary:Package}\n' | grep -vxFf /planned) \
 && apt-get clean \
 && rm -rf /host /wheels /requirements.txt /planned \
    /var/lib/apt/lists/* /var/log/apt /var/log/dpkg.log

FROM ${PYTHON} AS python

FROM packages
COPY --from=python /opt /opt
RUN ln -s /opt/python/bin/python3 /usr/local/bin/python3
# A read-only root can never keep what Python compiles at its start.
RUN python3 -m compileall -q /opt/python/lib/python3.13/site-packages
