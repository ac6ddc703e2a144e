-- Sends the bodies in the file $REQUESTS, one a line, in random order; tells the outcome as a line of JSON.
local requests = {}

function init()
   math.randomseed(os.time())
   for body in io.lines(os.getenv("REQUESTS")) do
      requests[#requests + 1] = wrk.format("POST", nil, {["Content-Type"] = "application/json"}, body)
   end
end

function request()
   return requests[math.random(#requests)]
end

function done(summary, latency)
   local errors = summary.errors
   print(string.format('{"requests": %d, "seconds": %.6f, "bytes": %d, "p50": %.3f, "p99": %.3f, "failed": %d}', summary.requests,
      summary.duration / 1e6, summary.bytes, latency:percentile(50) / 1000, latency:percentile(99) / 1000,
      errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
