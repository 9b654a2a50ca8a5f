-- For wrk: asks in turn for the addresses that follow « -- », and ends with a line of JSON.
local demandes, rang = {}, 0

function init(adresses)
  wrk.headers["Accept-Encoding"] = "br"
  for place, adresse in ipairs(adresses) do
    demandes[place] = wrk.format("GET", adresse)
  end
end

function request()
  rang = rang % #demandes + 1
  return demandes[rang]
end

function done(total, latence)
  local fautes = total.errors
  io.write(string.format(
    '\n{"demandes":%d,"secondes":%f,"octets":%d,"fautes":%d,"refus":%d,"p50":%f,"p99":%f}\n',
    total.requests, total.duration / 1e6, total.bytes,
    fautes.connect + fautes.read + fautes.write + fautes.timeout, fautes.status,
    latence:percentile(50) / 1e3, latence:percentile(99) / 1e3))
end
