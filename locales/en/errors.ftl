error-fault = x
